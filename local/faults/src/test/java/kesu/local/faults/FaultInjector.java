package kesu.local.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import kesu.local.stack.Part;

/** Makes faults happen, and ends them. */
final class FaultInjector {
  /** Longer than any promise of the driver. */
  private static final Duration PAST_DUE = Duration.ofSeconds(8);

  private static final Duration HAND_OVER = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final int FEW = 4;
  private static final Duration AHEAD = Duration.ofSeconds(2);

  private final Deployment deployment;
  private final LogFaults log;
  private final EventFollower follower;
  private final Acknowledged acknowledged;
  private final LaterRelease laterRelease = new LaterRelease();
  private final ReentrantLock servers = new ReentrantLock();
  private final Set<String> found = ConcurrentHashMap.newKeySet();

  FaultInjector(
      Deployment deployment, LogFaults log, EventFollower follower, Acknowledged acknowledged) {
    this.deployment = deployment;
    this.log = log;
    this.follower = follower;
    this.acknowledged = acknowledged;
  }

  LaterRelease laterRelease() {
    return laterRelease;
  }

  /** What a fault itself has shown to be wrong. */
  Set<String> found() {
    return Set.copyOf(found);
  }

  /** Makes a fault happen and returns when it has ended. */
  void strike(Fault fault) throws Exception {
    Random random = new Random(fault.seed());
    Instance one = deployment.instances().get(fault.target());
    switch (fault.kind()) {
      case INSTANCE_KILLED -> one.killAndStart();
      case BOTH_KILLED -> deployment.onBoth(Instance::killAndStart);
      case INSTANCE_SUSPENDED -> one.suspend(fault.lasts().multipliedBy(random.nextInt(1, 5)));
      case STORE_KILLED -> restart(deployment.store(), () -> {});
      case BROKER_KILLED -> restart(deployment.broker(), () -> {});
      case STORE_CUT -> struck(fault, Instance::store).forEach(FaultProxy::cut);
      case STORE_AWAY -> during(fault, Instance::store, new FaultProxy.Mode.Away());
      case STORE_HALF_OPEN -> during(fault, Instance::store, new FaultProxy.Mode.HalfOpen());
      case STORE_SLOW ->
          during(fault, Instance::store, new FaultProxy.Mode.Slow(20 + random.nextInt(200)));
      case STORE_THROTTLED ->
          during(
              fault,
              Instance::store,
              new FaultProxy.Mode.Throttled(20_000 + random.nextInt(80_000)));
      case BROKER_CUT -> struck(fault, Instance::broker).forEach(FaultProxy::cut);
      case BROKER_AWAY -> during(fault, Instance::broker, new FaultProxy.Mode.Away());
      case BROKER_AWAY_PAST_DUE ->
          during(
              fault.kind(), deployment.instances(), PAST_DUE.plus(fault.lasts()), Instance::broker);
      case BROKER_HALF_OPEN -> during(fault, Instance::broker, new FaultProxy.Mode.HalfOpen());
      case DELIVERIES_DELAYED ->
          during(fault, Instance::broker, new FaultProxy.Mode.Slow(100 + random.nextInt(900)));
      case DELIVERIES_REPEATED -> log.repeat(follower.soFar(), random);
      case GROUP_REWOUND -> rewind(random);
      case EVENT_POISONED -> poison(fault, random);
      case EVENTS_LOST -> lose(fault);
      case INBOX_MISSING -> {
        List<String> inboxes = log.inboxes();
        log.removeInbox(inboxes.get(random.nextInt(inboxes.size())), fault.lasts());
      }
      case INBOX_REFUSES -> refuse();
      case ROLLING_RESTART -> rollingRestart(one);
      case CLOCK_LEAPT -> leap(random);
      case FILE_DAMAGED -> damage(fault, random);
    }
  }

  private List<FaultProxy> struck(Fault fault, Function<Instance, FaultProxy> line) {
    return (fault.both()
            ? deployment.instances()
            : List.of(deployment.instances().get(fault.target())))
        .stream().map(line).toList();
  }

  private void during(Fault fault, Function<Instance, FaultProxy> line, FaultProxy.Mode mode)
      throws InterruptedException {
    List<FaultProxy> lines = struck(fault, line);
    lines.forEach(proxy -> proxy.set(mode));
    Thread.sleep(fault.lasts());
    lines.forEach(proxy -> proxy.set(new FaultProxy.Mode.Open()));
  }

  private static void during(
      FaultKind kind, List<Instance> instances, Duration time, Function<Instance, FaultProxy> line)
      throws InterruptedException {
    instances.forEach(instance -> line.apply(instance).set(new FaultProxy.Mode.Away()));
    Thread.sleep(time);
    instances.forEach(instance -> line.apply(instance).set(new FaultProxy.Mode.Open()));
  }

  private void restart(ServerProcess server, Instance.Step whileDead) throws Exception {
    servers.lock();
    try {
      server.kill();
      whileDead.run();
      server.start();
    } finally {
      servers.unlock();
    }
  }

  private void rewind(Random random) throws Exception {
    // a service's first consumer group has its name
    Part service = Part.services().get(random.nextInt(Part.services().size()));
    withoutService(service, () -> log.rewind(service.id()));
  }

  /** The clocks' service is away; what happens meanwhile is gone when it comes back. */
  private void lose(Fault fault) throws Exception {
    Instance first = deployment.instances().getFirst();
    Instance second = deployment.instances().getLast();
    first.undisturbed(() -> second.undisturbed(() -> loseWhatTheClocksMiss(fault)));
  }

  private void loseWhatTheClocksMiss(Fault fault) throws Exception {
    Instant since = deployment.clock().now().minus(CompanyClock.in(AHEAD.toSeconds()));
    deployment.onBoth(instance -> instance.stop(Part.SLA));
    Thread.sleep(fault.lasts());
    follower.caughtUp();
    Thread.sleep(AHEAD); // the other services read on
    boolean unread = log.lose(follower.positions(), Part.SLA.id());
    CompletableFuture<Void> resumed =
        CompletableFuture.runAsync(
            () -> deployment.onBoth(instance -> instance.resume(Part.SLA))); // ready afterwards
    try (LossRecovery recovery = new LossRecovery(deployment.instances())) {
      if (unread && !recovery.isNoticed()) {
        found.add("events are gone unread and no consumer says so");
      }
      recovery.republish(since);
      recovery.accept();
    }
    resumed.join();
  }

  private void withoutService(Part service, Instance.Step step) throws Exception {
    Instance first = deployment.instances().getFirst();
    Instance second = deployment.instances().getLast();
    first.undisturbed(
        () ->
            second.undisturbed(
                () -> {
                  deployment.onBoth(instance -> instance.stop(service));
                  step.run();
                  deployment.onBoth(instance -> instance.resume(service));
                }));
  }

  /** Strikes a complaint under way, or one that there is not. */
  private void poison(Fault fault, Random random) throws Exception {
    List<Acknowledged.Registration> all = acknowledged.registrations();
    String complaint =
        all.isEmpty() || random.nextInt(3) == 0
            ? "poisonedcomplaint" + "%07d".formatted(fault.number())
            : all.get(Math.max(0, all.size() - 1 - random.nextInt(5))).complaint();
    log.poison(complaint, fault.number());
  }

  /** The busiest inbox refuses; complaints of all other departments must still be handed over. */
  private void refuse() throws Exception {
    Optional<String> inbox =
        follower.soFar().stream()
            .map(event -> event.record().topic())
            .filter(topic -> topic.startsWith("department."))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    if (inbox.isPresent()) {
      log.refuse(inbox.get(), this::expectHandOvers);
      for (Instance instance : deployment.instances()) {
        Requests.retryUnpublished(instance); // as the runbook says, once the inbox is mended
      }
    }
  }

  private void expectHandOvers() throws InterruptedException {
    Thread.sleep(AHEAD);
    long registered = acknowledged.registrations().size();
    long made = handOvers();
    long end = System.nanoTime() + HAND_OVER.toNanos(); // other faults may strike meanwhile
    while (handOvers() == made && System.nanoTime() < end) {
      Thread.sleep(LOOK);
    }
    if (acknowledged.registrations().size() >= registered + FEW && handOvers() == made) {
      found.add("while one inbox refuses nothing else is published");
    }
  }

  private long handOvers() {
    return follower.soFar().stream()
        .filter(event -> event.type().equals("assignment.made.v1"))
        .count();
  }

  private void rollingRestart(Instance one) throws Exception {
    one.undisturbed(
        () -> {
          for (Part service : Part.services()) {
            one.stop(service);
            laterRelease.saveSome(deployment.mongo());
            one.resume(service);
          }
        });
  }

  private void leap(Random random) throws Exception {
    Duration by = Duration.ofMinutes(30 + random.nextInt(600));
    Instance first = deployment.instances().getFirst();
    Instance second = deployment.instances().getLast();
    first.undisturbed(
        () ->
            second.undisturbed(
                () -> {
                  first.kill();
                  second.kill();
                  deployment.clock().leap(by);
                }));
    deployment.onBoth(Instance::start);
  }

  private void damage(Fault fault, Random random) throws Exception {
    Path copy = deployment.folder().resolve("damaged-" + fault.number());
    List<DamagedStore> copied = new ArrayList<>();
    restart(
        deployment.store(), () -> copied.add(DamagedStore.copyOf(deployment.storeFolder(), copy)));
    Optional<Path> log = copied.getFirst().damage(random);
    if (log.isPresent() && !isRefused(copied.getFirst(), log.get())) {
      found.add("a damaged file is not refused: " + log.get());
    }
  }

  private static boolean isRefused(DamagedStore store, Path log)
      throws IOException, InterruptedException {
    return store
        .refusal()
        .filter(said -> said.contains(log.getFileName().toString()))
        .filter(said -> said.contains("备份") && said.contains("backup"))
        .isPresent();
  }
}
