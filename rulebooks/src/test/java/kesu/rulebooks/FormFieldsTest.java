package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kesu.terms.Clause;
import kesu.terms.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldsTest {
  private static final FormFields FORM = R1.BOOK.form();

  @Test
  @Clause("R1-FM1")
  void theFormHasEveryFieldOnceInItsOrderAndInBothLanguages() {
    assertThat(FORM.all()).extracting(FormFieldRow::field).containsExactly(FormField.values());
    assertThat(FORM.all())
        .allSatisfy(row -> assertThat(row.label().zh() + row.label().en()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "GENERAL_MANAGER_OPINION, branch-general-manager, true",
    "GENERAL_MANAGER_OPINION, customer-service-manager, false",
    "CORRECTIVE_OPINION, customer-service-manager, true",
    "CORRECTIVE_OPINION, customer-service-agent, false",
    "MANAGER_SIGNATURE, customer-service-manager, true",
    "PLAN, store-head, true",
    "PLAN, logistics-clerk, true",
    "PLAN, auditor, false",
    "CHANNEL, customer-service-agent, false"
  })
  @Clause({"R1-FM1", "R1-C6"})
  void aFieldIsOwedByItsPosts(FormField field, String post, boolean owed) {
    assertThat(FORM.of(field).owedBy().contains(new Post(post))).isEqualTo(owed);
  }

  @Test
  @Clause("R1-C6")
  void anUnsolvedFormNeedsCauseHandlerPlanAndBothOpinionsAtHeadOffice() {
    List<FormField> needed =
        FORM.neededAt(FormStage.HEAD_OFFICE).stream().map(FormFieldRow::field).toList();
    assertThat(needed)
        .contains(
            FormField.SUBJECT,
            FormField.HANDLER,
            FormField.PLAN,
            FormField.CORRECTIVE_OPINION,
            FormField.GENERAL_MANAGER_OPINION)
        .doesNotContain(FormField.SOLVED_ON, FormField.CUSTOMER_REACTION);
  }

  @Test
  @Clause("R1-FM1")
  void aFieldWithoutARowIsRefusedAtStart(@TempDir Path temp) {
    Path folder = PlantedFolder.copyOfR1(temp).drop("form-fields.csv", "R1-FM1,PLAN").path();
    assertThatThrownBy(() -> Rulebooks.load(List.of(folder)))
        .isInstanceOf(InvalidRulebook.class)
        .hasMessageContainingAll("form-fields.csv", "PLAN");
  }
}
