package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * A document as an earlier release stored it, read from the test resources of a service. People in
 * it are invented.
 *
 * @param document the document as it was stored
 */
public record StoredSample(Document document) {
  /** Reads the sample of that name in a folder named after the release. */
  public static StoredSample read(Class<?> test, String release, String name) {
    String path = "/" + release + "/" + name + ".json";
    try (InputStream json = test.getResourceAsStream(path)) {
      if (json == null) {
        throw new IllegalArgumentException("There is no test resource " + path);
      }
      return new StoredSample(
          Document.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The document's id. */
  public String id() {
    return document.getString("_id");
  }

  /** Puts it into a collection as that release did. */
  public StoredSample putInto(MongoCollection<Document> collection) {
    collection.replaceOne(
        Filters.eq("_id", id()), new Document(document), new ReplaceOptions().upsert(true));
    return this;
  }

  /**
   * Checks that a document, as it is stored now, still has every field of the sample, and every
   * value but those of the fields named and of metadata.
   */
  public void assertKept(Document now, String... changed) {
    for (Map.Entry<String, Object> field : document.entrySet()) {
      String name = field.getKey();
      if (!name.startsWith("_outbox")) {
        assertThat(now).as(name).containsKey(name);
      }
      if (!name.startsWith("_") && !List.of(changed).contains(name)) {
        assertThat(now.get(name)).as(name).isEqualTo(field.getValue());
      }
    }
    assertThat(now.get("_schema")).as("the schema version").isNotNull();
  }
}
