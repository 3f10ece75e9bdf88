package kesu.defaults.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Fields of a stored document that this release does not know, because a later one wrote them. They
 * are kept when the document is saved: at the top, in nested documents, and in those elements of
 * lists that did not change meanwhile. An element that this release changes loses them.
 *
 * @param own fields of the document itself
 * @param nested those of nested documents, by field
 * @param elements elements of lists as they were stored, by field and by what is known of them
 */
record UnmappedFields(
    Document own,
    Map<String, UnmappedFields> nested,
    Map<String, Map<Document, Document>> elements) {
  static final UnmappedFields NONE = new UnmappedFields(new Document(), Map.of(), Map.of());
  private static final String TYPE_HINT = "_class";

  /** Finds the fields of a document that its entity lacks. */
  static UnmappedFields of(
      Document stored,
      MongoPersistentEntity<?> entity,
      MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context) {
    Map<String, MongoPersistentProperty> known = new HashMap<>();
    entity.forEach(property -> known.put(property.getFieldName(), property));
    Document own = new Document();
    Map<String, UnmappedFields> nested = new HashMap<>();
    Map<String, Map<Document, Document>> elements = new HashMap<>();
    stored.forEach(
        (field, value) -> {
          MongoPersistentProperty property = known.get(field);
          MongoPersistentEntity<?> inner = property == null ? null : entityOf(property, context);
          if (property == null) {
            if (!field.equals(TYPE_HINT)) {
              own.put(field, value);
            }
          } else if (inner != null && value instanceof Document document) {
            UnmappedFields found = of(document, inner, context);
            if (!found.isEmpty()) {
              nested.put(field, found);
            }
          } else if (inner != null && value instanceof List<?> list) {
            Map<Document, Document> found = elements(list, inner, context);
            if (!found.isEmpty()) {
              elements.put(field, found);
            }
          }
        });
    return own.isEmpty() && nested.isEmpty() && elements.isEmpty()
        ? NONE
        : new UnmappedFields(own, nested, elements);
  }

  private static @Nullable MongoPersistentEntity<?> entityOf(
      MongoPersistentProperty property,
      MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context) {
    return property.isMap() || !property.isEntity()
        ? null
        : context.getPersistentEntity(property.getActualType());
  }

  private static Map<Document, Document> elements(
      List<?> stored,
      MongoPersistentEntity<?> entity,
      MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context) {
    Map<Document, Document> found = new HashMap<>();
    for (Object element : stored) {
      if (element instanceof Document document) {
        UnmappedFields unmapped = of(document, entity, context);
        if (!unmapped.isEmpty()) {
          found.put(unmapped.removedFrom(document), document);
        }
      }
    }
    return found;
  }

  private Document removedFrom(Document stored) {
    Document known = new Document(stored);
    own.keySet().forEach(known::remove);
    nested.forEach(
        (field, inner) ->
            known.computeIfPresent(
                field,
                (name, value) ->
                    value instanceof Document document ? inner.removedFrom(document) : value));
    elements.forEach(
        (field, raw) -> {
          Map<Document, Document> back = new HashMap<>();
          raw.forEach((part, whole) -> back.put(whole, part));
          known.put(field, replaced(known.getList(field, Object.class), back));
        });
    return known;
  }

  /** Puts the fields into the document as this release writes it. */
  void addTo(Document written) {
    own.forEach(written::putIfAbsent);
    nested.forEach(
        (field, inner) -> {
          if (written.get(field) instanceof Document document) {
            inner.addTo(document);
          }
        });
    elements.forEach(
        (field, raw) -> {
          if (written.get(field) instanceof List<?> list) {
            written.put(field, replaced(list, raw));
          }
        });
  }

  private static List<?> replaced(List<?> list, Map<Document, Document> by) {
    return list.stream()
        .map(element -> element instanceof Document one ? by.getOrDefault(one, one) : element)
        .toList();
  }

  boolean isEmpty() {
    return own.isEmpty() && nested.isEmpty() && elements.isEmpty();
  }
}
