package kesu.local.stack;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Settings of a stack.
 *
 * @param project the project's folder, with everything built
 * @param data the folder for data, logs and unpacked programs
 * @param ports the port of each part
 * @param speed seconds of company time per second of the machine
 * @param fresh true to delete the data of earlier runs first
 * @param separate true to run each part as a process of its own, false to run all in this JVM
 * @param out the output for messages
 */
record Settings(
    Path project,
    Path data,
    Ports ports,
    double speed,
    boolean fresh,
    boolean separate,
    PrintStream out) {
  public Settings {
    project = project.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new StackFailure(
          "--speed 应大于 0，现为 " + speed + "。 --speed must be above 0, not " + speed);
    }
  }
}
