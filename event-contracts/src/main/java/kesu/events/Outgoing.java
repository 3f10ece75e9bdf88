package kesu.events;

import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;

/**
 * An event on its way out.
 *
 * @param topic the topic it goes to
 * @param subject the complaint that it is about; also the record's key, which keeps one complaint's
 *     events in order
 * @param event the event
 */
public record Outgoing(String topic, String subject, Event event) {
  /** To the one ordered log of the complaint. */
  public static Outgoing of(ComplaintId complaint, Lifecycle event) {
    return new Outgoing(Topics.LIFECYCLE, complaint.value(), event);
  }

  /** To a department's own inbox. */
  public static Outgoing to(
      DepartmentCode department, ComplaintId complaint, DepartmentNotice notice) {
    return new Outgoing(Topics.department(department), complaint.value(), notice);
  }
}
