package kesu.rulebooks;

import java.time.LocalDate;

/**
 * A period in which somebody holds a post.
 *
 * @param from the first day
 * @param until the first day they no longer hold it; {@link LocalDate#MAX} while there is none
 */
record Tenure(Holder holder, LocalDate from, LocalDate until, Row row) {
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
