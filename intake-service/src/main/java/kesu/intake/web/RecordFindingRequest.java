package kesu.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.intake.rules.CorrectiveAction;
import kesu.intake.rules.FoundResponsible;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to record a finding.
 *
 * @param cause the reason found to be the cause; absent if it is the one known
 * @param store the store concerned, where the cause needs one and none is known
 * @param departments the departments found responsible
 * @param persons the persons found responsible
 * @param corrective the corrective action, by whom, by when and checked by whom
 */
record RecordFindingRequest(
    @NotNull @Size(max = 10) List<@NotBlank @Size(max = 64) String> faults,
    @Nullable @Size(max = 64) String cause,
    @Nullable @Size(max = 64) String store,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 64) String> departments,
    @Nullable @Size(max = 20) List<@NotNull @Valid PersonRequest> persons,
    @NotBlank @Size(max = 4000) String analysis,
    @NotBlank @Size(max = 4000) String correctiveProposal,
    @Nullable @Valid CorrectiveRequest corrective,
    @Nullable @Size(max = 2000) String insideResult) {
  /** A staff number. */
  static final String STAFF_NUMBER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /**
   * A person found responsible.
   *
   * @param answersFor the rows that the person answers for; absent for the cause
   */
  record PersonRequest(
      @NotNull @Pattern(regexp = STAFF_NUMBER) String person,
      @Nullable @Size(max = 10) List<@NotBlank @Size(max = 64) String> answersFor) {
    FoundResponsible responsible() {
      return new FoundResponsible(person, answersFor == null ? List.of() : answersFor);
    }
  }

  /** The corrective action of a finding. */
  record CorrectiveRequest(
      @NotNull @Pattern(regexp = STAFF_NUMBER) String owner,
      @NotNull LocalDate dueOn,
      @NotNull @Pattern(regexp = STAFF_NUMBER) String checkedBy) {
    CorrectiveAction action() {
      return new CorrectiveAction(owner, dueOn, checkedBy);
    }
  }

  RecordFinding command() {
    return new RecordFinding(
        faults,
        cause,
        store,
        departments == null ? List.of() : departments,
        persons == null ? List.of() : persons.stream().map(PersonRequest::responsible).toList(),
        analysis,
        correctiveProposal,
        corrective == null ? null : corrective.action(),
        insideResult);
  }

  @Override
  public String toString() {
    return "RecordFindingRequest[…]";
  }
}
