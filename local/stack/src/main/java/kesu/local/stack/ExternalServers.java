package kesu.local.stack;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Servers that run elsewhere and that a stack uses instead of its own.
 *
 * @param mongo the MongoDB; null if the stack runs its own store
 * @param kafka the bootstrap servers of a Kafka cluster; null if the stack runs its own broker
 */
record ExternalServers(@Nullable MongoUri mongo, @Nullable String kafka) {
  static final ExternalServers NONE = new ExternalServers(null, null);

  /** Returns true if the part runs elsewhere. */
  boolean provide(Part part) {
    return (part == Part.STORE && mongo != null) || (part == Part.BROKER && kafka != null);
  }

  /** The parts that the stack runs itself, in the order of their start. */
  List<Part> ownParts() {
    return Stream.of(Part.values()).filter(part -> !provide(part)).toList();
  }

  /** The reason why such a part is not stopped, killed or started here. */
  static String refusal(Part part) {
    return "%s 由 %s 指定，不归本 ./start 管理；请在它运行的地方操作 %1$s was given with %2$s and is not run by this ./start; stop or start it where it runs"
        .formatted(part.title(), part == Part.STORE ? "--mongo" : "--kafka");
  }
}
