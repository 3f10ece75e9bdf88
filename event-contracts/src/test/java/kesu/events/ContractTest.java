package kesu.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps records, schemas, samples and asyncapi.yaml in step; committed samples must stay readable
 * for ever.
 */
class ContractTest {
  private static final Path RESOURCES = Path.of("src/main/resources/kesu/events");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static List<Catalogue.Entry> types() {
    return Catalogue.entries();
  }

  @ParameterizedTest
  @MethodSource("types")
  void samplesFollowTheSchemaAndAreReadAndWrittenWithoutLoss(Catalogue.Entry entry)
      throws IOException {
    Schema schema = schema(entry);
    List<Path> samples = samples(entry);
    assertThat(samples).as("samples of %s", entry.type()).isNotEmpty();
    for (Path sample : samples) {
      String text = Files.readString(sample);
      assertThat(schema.validate(text, InputFormat.JSON)).as(sample.toString()).isEmpty();
      Event read = JSON.readValue(text, entry.shape());
      String written = JSON.writeValueAsString(read);
      assertThat(JSON.readValue(written, entry.shape())).isEqualTo(read);
      assertThat(schema.validate(withoutNulls(written), InputFormat.JSON)).as(written).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void schemaAndRecordNameTheSameFields(Catalogue.Entry entry) throws IOException {
    var properties = JSON.readTree(Files.readString(schemaFile(entry))).get("properties");
    assertThat(properties.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(entry.shape().getRecordComponents()).map(c -> c.getName()).toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void schemaRefusesCustomersDetails(Catalogue.Entry entry) throws IOException {
    var sample =
        (tools.jackson.databind.node.ObjectNode)
            JSON.readTree(Files.readString(samples(entry).getFirst()));
    for (String personal : List.of("customerName", "telephone", "address")) {
      var planted = sample.deepCopy().put(personal, "x");
      assertThat(schema(entry).validate(planted.toString(), InputFormat.JSON))
          .as(personal)
          .isNotEmpty();
    }
  }

  @Test
  void catalogueHoldsEveryEventOnceUnderAVersionedType() {
    Set<Class<?>> permitted = new HashSet<>();
    for (Class<?> family : Event.class.getPermittedSubclasses()) {
      permitted.addAll(List.of(family.getPermittedSubclasses()));
    }
    assertThat(Catalogue.entries()).extracting(Catalogue.Entry::shape).doesNotHaveDuplicates();
    assertThat(
            new HashSet<Class<?>>(
                Catalogue.entries().stream().map(Catalogue.Entry::shape).toList()))
        .isEqualTo(permitted);
    assertThat(Catalogue.entries())
        .allSatisfy(entry -> assertThat(entry.type()).matches("[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*"));
  }

  @Test
  void asyncapiNamesEveryType() throws IOException {
    String asyncapi = Files.readString(Path.of("asyncapi.yaml"));
    for (Catalogue.Entry entry : Catalogue.entries()) {
      assertThat(asyncapi).contains("name: " + entry.type(), "schemas/" + entry.type() + ".json");
    }
  }

  private static Path schemaFile(Catalogue.Entry entry) {
    return RESOURCES.resolve("schemas").resolve(entry.type() + ".json");
  }

  private static Schema schema(Catalogue.Entry entry) throws IOException {
    return SCHEMAS.getSchema(Files.readString(schemaFile(entry)));
  }

  private static List<Path> samples(Catalogue.Entry entry) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("samples").resolve(entry.type()))) {
      return files.sorted().toList();
    }
  }

  private static String withoutNulls(String json) {
    var tree = (tools.jackson.databind.node.ObjectNode) JSON.readTree(json);
    tree.properties().stream()
        .filter(property -> property.getValue().isNull())
        .map(java.util.Map.Entry::getKey)
        .toList()
        .forEach(tree::remove);
    return tree.toString();
  }
}
