package kesu.defaults.documents;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import kesu.terms.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Keeps typed identifiers as plain strings in the store. */
final class IdentifierConversions {
  private IdentifierConversions() {}

  /** Identifier to string. */
  @WritingConverter
  static final class Writing implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return pairs(true);
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      return source instanceof Identifier identifier ? identifier.value() : source;
    }
  }

  /** String to identifier. */
  @ReadingConverter
  static final class Reading implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return pairs(false);
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      if (source == null) {
        return null;
      }
      try {
        return to.getType().getDeclaredConstructor(String.class).newInstance(source);
      } catch (InvocationTargetException refused) {
        throw new IllegalArgumentException(refused.getCause());
      } catch (ReflectiveOperationException missing) {
        throw new IllegalStateException(to + " has no constructor from text", missing);
      }
    }
  }

  private static Set<GenericConverter.ConvertiblePair> pairs(boolean writing) {
    Set<GenericConverter.ConvertiblePair> pairs = new HashSet<>();
    for (Class<?> type : Identifier.class.getPermittedSubclasses()) {
      for (RecordComponent value : type.getRecordComponents()) {
        pairs.add(
            writing
                ? new GenericConverter.ConvertiblePair(type, value.getType())
                : new GenericConverter.ConvertiblePair(value.getType(), type));
      }
    }
    return pairs;
  }
}
