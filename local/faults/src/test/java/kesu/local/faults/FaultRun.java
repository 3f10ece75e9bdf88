package kesu.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run: faults in rounds while complaints come in; after each round all is mended, what was
 * begun is carried on, and the invariants are checked.
 */
final class FaultRun implements AutoCloseable {
  private static final InstantSource MACHINE = InstantSource.system();
  private static final int SHOWN = 20;
  private static final int ROUND = 25;
  private static final Duration COURSES = Duration.ofMinutes(5);
  private static final Duration SETTLING = Duration.ofSeconds(90);
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);

  private final Deployment deployment;
  private final Acknowledged acknowledged = new Acknowledged();
  private final Requests requests;
  private final Driver driver;
  private final EventFollower follower;
  private final LogFaults log;
  private final FaultInjector injector;
  private final StateInvariants state;
  private final Summary summary;
  private final PrintStream out;
  private final Instant began = MACHINE.instant();
  private final Set<String> known = new TreeSet<>();

  FaultRun(Path folder, long seed, Summary summary, PrintStream out) throws IOException {
    this.summary = summary;
    this.out = out;
    deployment = new Deployment(folder);
    deployment.start();
    requests = new Requests(deployment.instances());
    follower = new EventFollower(deployment.bootstrap());
    log = new LogFaults(deployment.kafka(), deployment.bootstrap());
    injector = new FaultInjector(deployment, log, follower, acknowledged);
    state = new StateInvariants(deployment, requests, acknowledged, follower::caughtUp);
    driver = new Driver(requests, deployment.clock(), acknowledged, seed);
  }

  /** Plays the plan. Violations are in the summary. */
  void play(List<Fault> plan) throws Exception {
    for (int from = 0; from < plan.size(); from += ROUND) {
      driver.open();
      strikeAll(plan.subList(from, Math.min(plan.size(), from + ROUND)));
      deployment.heal();
      driver.closeDoors(COURSES);
      settle();
    }
  }

  private void strikeAll(List<Fault> round) throws InterruptedException {
    Instant none = MACHINE.instant().plus(COURSES);
    while (acknowledged.registrations().isEmpty() && MACHINE.instant().isBefore(none)) {
      Thread.sleep(BETWEEN_CHECKS.dividedBy(10));
    }
    List<CompletableFuture<Void>> going = new ArrayList<>();
    for (Fault fault : round) {
      Thread.sleep(fault.after());
      out.printf(
          "%s #%d %s%n",
          Duration.between(began, MACHINE.instant()), fault.number(), fault.kind().title());
      summary.struck(fault.kind());
      going.add(CompletableFuture.runAsync(() -> strike(fault), Thread::startVirtualThread));
      if (!fault.overlaps()) {
        CompletableFuture.allOf(going.toArray(CompletableFuture[]::new)).join();
        going.clear();
      }
    }
    CompletableFuture.allOf(going.toArray(CompletableFuture[]::new)).join();
  }

  private void strike(Fault fault) {
    try {
      injector.strike(fault);
    } catch (Exception failed) {
      throw new CompletionException("Fault " + fault, failed);
    }
  }

  /** Returns when all invariants hold, or when those that do not have had their time. */
  private void settle() throws InterruptedException {
    Instant judgedUntil = deployment.clock().now();
    Instant end = MACHINE.instant().plus(SETTLING);
    Set<String> violations = violations(judgedUntil);
    while (!violations.isEmpty() && MACHINE.instant().isBefore(end)) {
      Thread.sleep(BETWEEN_CHECKS);
      violations = violations(judgedUntil);
    }
    out.printf(
        "%s %d ✘, %d ✔%n",
        Duration.between(began, MACHINE.instant()),
        violations.size(),
        acknowledged.registrations().size());
    violations.stream().limit(SHOWN).forEach(violation -> out.println("✘ " + violation));
    known.addAll(violations);
    summary.violated(violations);
    summary.counted(acknowledged, follower.deliveries());
  }

  private Set<String> violations(Instant judgedUntil) throws InterruptedException {
    List<LoggedEvent> deliveries = follower.caughtUp();
    Map<String, List<LoggedEvent>> events = LogInvariants.byComplaint(deliveries);
    Set<String> all = new TreeSet<>();
    all.addAll(LogInvariants.violations(deliveries, acknowledged, exempt(events)));
    all.addAll(
        JudgementInvariants.violations(
            deliveries, judgedUntil, deployment.clock().now(), log.poisoned()));
    all.addAll(
        state.violations(events, log.poisoned(), injector.laterRelease().marked(), judgedUntil));
    all.addAll(injector.found());
    Stream.concat(driver.refusals().stream(), requests.surprises().stream())
        .map(reply -> "an unexpected reply: " + reply)
        .forEach(all::add);
    all.removeAll(known);
    return all;
  }

  /** Complaints of branches one of whose inboxes was taken away with notices in it. */
  private Set<String> exempt(Map<String, List<LoggedEvent>> events) {
    Set<String> branches =
        log.withoutInbox().stream()
            .map(topic -> topic.substring("department.".length()).split("-", 2)[0])
            .collect(Collectors.toSet());
    return events.entrySet().stream()
        .filter(
            complaint ->
                complaint.getValue().stream()
                    .anyMatch(event -> branches.contains(event.text("branch"))))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws Exception {
    driver.close();
    log.close();
    follower.close();
    deployment.close();
  }
}
