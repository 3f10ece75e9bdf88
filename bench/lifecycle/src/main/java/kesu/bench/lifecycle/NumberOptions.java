package kesu.bench.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command line, each with a number. */
record NumberOptions(Map<String, Integer> given) {
  static NumberOptions parse(String[] args, List<String> known) {
    Map<String, Integer> given = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!known.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "Found %s, expected %s, each with a number".formatted(args[i], known));
      }
      given.put(args[i], Integer.parseInt(args[i + 1]));
    }
    return new NumberOptions(given);
  }

  int get(String option, int otherwise) {
    return given.getOrDefault(option, otherwise);
  }
}
