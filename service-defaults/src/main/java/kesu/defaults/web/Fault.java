package kesu.defaults.web;

import java.util.List;
import kesu.terms.Text;

/**
 * One fault of a request.
 *
 * @param field the field or parameter at fault
 * @param code a stable name of the kind of fault, such as {@code field-unknown}
 * @param words what was found and what was expected
 * @param accepted the values that would be accepted, where they can be listed
 */
record Fault(String field, String code, Text words, List<String> accepted) {
  Fault {
    accepted = List.copyOf(accepted);
  }
}
