package kesu.intake.rules;

import java.time.LocalDate;

/**
 * The action that a finding proposes, so that it does not happen again (整改).
 *
 * @param owner the staff number of the person who carries it out
 * @param dueOn the day by which it is done
 * @param checkedBy the staff number of the person who checks it
 */
public record CorrectiveAction(String owner, LocalDate dueOn, String checkedBy) {}
