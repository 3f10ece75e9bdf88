package kesu.local.stack;

import java.io.PrintStream;
import java.nio.file.Path;
import kesu.local.store.Durability;

/**
 * Settings of a stack.
 *
 * @param project the project's folder, with everything built
 * @param data the folder for data, logs and unpacked programs
 * @param ports the port of each part
 * @param speed seconds of company time per second of the machine
 * @param fresh true to delete the data of earlier runs first
 * @param separate true to run each part as a process of its own, false to run all in this JVM
 * @param external servers to use instead of the stack's own broker or store
 * @param durability the point at which the stack's own store acknowledges a write
 * @param out the output for messages
 */
record Settings(
    Path project,
    Path data,
    Ports ports,
    double speed,
    boolean fresh,
    boolean separate,
    ExternalServers external,
    Durability durability,
    PrintStream out) {
  public Settings {
    project = project.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new StackFailure(
          "--speed 应大于 0，现为 " + speed + "。 --speed must be above 0, not " + speed);
    }
  }

  /** The MongoDB that the services use: the given one or the stack's own. */
  MongoUri mongo() {
    return external.mongo() == null
        ? MongoUri.parse("mongodb://127.0.0.1:" + ports.of(Part.STORE))
        : external.mongo();
  }

  /**
   * The bootstrap servers of the Kafka that the services use: the given ones or the stack's own.
   */
  String kafka() {
    return external.kafka() == null ? "127.0.0.1:" + ports.of(Part.BROKER) : external.kafka();
  }
}
