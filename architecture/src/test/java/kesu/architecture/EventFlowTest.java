package kesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventFlowTest {
  @Test
  void theTableOfEventsIsAsTheCodeHasIt() {
    String readme = Project.read(Project.path("event-contracts/README.md"));
    List<String> rows =
        readme.lines().filter(line -> line.matches("\\| `[a-z.-]+\\.v\\d+` .*")).toList();
    assertThat(rows).isEqualTo(EventFlow.of(Project.mainClasses()).rows());
  }

  @Test
  void noticesAPublisherAndAConsumerAlsoOfADeclaredList() {
    EventFlow flow = EventFlow.of(new ClassFileImporter().importPackages("kesu.planted.flow"));
    assertThat(flow.publishers())
        .isEqualTo(
            Map.of("ComplaintReopened", Set.of("planted"), "NoticeClosed", Set.of("planted")));
    assertThat(flow.consumers())
        .isEqualTo(
            Map.of("ComplaintClosed", Set.of("planted"), "MentionLinked", Set.of("planted")));
  }
}
