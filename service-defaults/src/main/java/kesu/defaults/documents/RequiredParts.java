package kesu.defaults.documents;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a state that must be there; a stored document may lack what nothing checks. */
final class RequiredParts {
  private final List<RecordComponent> required = new ArrayList<>();

  RequiredParts(Class<?> type) {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          component.getAccessor().trySetAccessible();
          required.add(component);
        }
      }
    }
  }

  /** Returns the state; throws {@link IllegalArgumentException} if a component is not there. */
  <S> S check(S state) {
    for (RecordComponent component : required) {
      if (value(component, state) == null) {
        throw new IllegalArgumentException("'" + component.getName() + "' is missing");
      }
    }
    return state;
  }

  private static @Nullable Object value(RecordComponent component, Object state) {
    try {
      return component.getAccessor().invoke(state);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(component + " cannot be read", unreadable);
    }
  }
}
