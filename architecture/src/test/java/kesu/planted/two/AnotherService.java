package kesu.planted.two;

/** Another service. */
public class AnotherService {}
