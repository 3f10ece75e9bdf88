package kesu.routing.rules;

import kesu.terms.DepartmentCode;

/**
 * What a step is judged by.
 *
 * @param department the department that has the assignment
 * @param state where the assignment stands
 * @param complaintClosed whether the complaint is closed
 * @param lastResort whether customer service has it and no other department does
 */
public record Standing(
    DepartmentCode department,
    AssignmentState state,
    boolean complaintClosed,
    boolean lastResort) {}
