package kesu.defaults.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names the schema of a nested type after the type around it too, so that two nested types of one
 * name do not share a schema.
 */
final class NestedTypeNames extends TypeNameResolver {
  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null
        ? super.getNameOfClass(type)
        : getNameOfClass(around) + type.getSimpleName();
  }
}
