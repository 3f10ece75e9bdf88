package kesu.penalty.rules;

import kesu.terms.AssignmentId;

/** A department that has the complaint, with the holder of the post that answers for it there. */
public record AssignedDepartment(AssignmentId assignmentId, PostHolder accountable) {}
