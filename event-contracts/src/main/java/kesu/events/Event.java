package kesu.events;

/**
 * An event of the contract. Its JSON form is the record's components in camelCase; its type on the
 * wire is a plain string with a version, see {@link Catalogue}. No event holds a customer's name,
 * telephone or address.
 */
public sealed interface Event permits Lifecycle, DepartmentNotice, MediaReport {}
