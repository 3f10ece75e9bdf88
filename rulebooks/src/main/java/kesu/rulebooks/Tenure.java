package kesu.rulebooks;

import java.time.LocalDate;

/**
 * How long somebody holds a post.
 *
 * @param from the first day
 * @param until the first day no longer; {@link LocalDate#MAX} for not known yet
 */
record Tenure(Holder holder, LocalDate from, LocalDate until, Row row) {
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
