package kesu.local.stack;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * How a stack is to run.
 *
 * @param project the project's folder, in which everything has been built
 * @param data where the stack keeps what it must not lose, its logs and its unpacked programs
 * @param ports where each part listens
 * @param speed how many seconds pass for the company in one of the machine's
 * @param fresh whether what an earlier run left in the data folder is cleared first
 * @param forLoad whether to bear load or run for long, rather than be ready soon
 * @param out where the stack says what it does
 */
public record Settings(
    Path project,
    Path data,
    Ports ports,
    double speed,
    boolean fresh,
    boolean forLoad,
    PrintStream out) {
  public Settings {
    project = project.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new StackFailure("--speed 是 is " + speed + "，应大于 0, expected a number above 0");
    }
  }

  /** The usual ports, the machine's own time, data kept. */
  public static Settings of(Path project, Path data) {
    return new Settings(project, data, Ports.standard(), 1, false, false, System.out);
  }

  /** The same on other ports. */
  public Settings on(Ports others) {
    return new Settings(project, data, others, speed, fresh, forLoad, out);
  }

  /** The same with time running that much faster. */
  public Settings atSpeed(double other) {
    return new Settings(project, data, ports, other, fresh, forLoad, out);
  }

  /** The same with the data of earlier runs cleared first. */
  public Settings fromScratch() {
    return new Settings(project, data, ports, speed, true, forLoad, out);
  }

  /** The same for load: readiness takes longer, work takes less. */
  public Settings underLoad() {
    return new Settings(project, data, ports, speed, fresh, true, out);
  }

  /** The same, telling somebody else. */
  public Settings telling(PrintStream other) {
    return new Settings(project, data, ports, speed, fresh, forLoad, other);
  }
}
