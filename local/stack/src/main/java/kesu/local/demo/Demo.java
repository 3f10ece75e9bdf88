package kesu.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kesu.local.stack.TimeLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays the sample day and prints a summary. */
public final class Demo {
  private static final Duration BETWEEN_CUSTOMERS = Duration.ofMinutes(32);
  private static final Duration READ_INTERVAL = Duration.ofMillis(800);
  private static final int QUIET_READINGS = 4;
  private static final int WARM_UP_ROUNDS = 6;

  private final GatewayClient api;
  private final CompanyTime time;
  private final CustomerWords words;
  private final PrintStream out;
  private final TimelinePrinter printer;
  private final AtomicInteger surprises = new AtomicInteger();
  private final Map<String, String> acknowledged = new LinkedHashMap<>();
  private volatile boolean over;

  private Demo(GatewayClient api, CompanyTime time, CustomerWords words, PrintStream out) {
    this.api = api;
    this.time = time;
    this.words = words;
    this.out = out;
    this.printer = new TimelinePrinter(api, out);
  }

  /**
   * Plays the day through the gateway.
   *
   * @return true if all checks passed
   */
  public static boolean play(URI gateway, TimeLine line, CustomerWords words, PrintStream out)
      throws InterruptedException {
    try (GatewayClient api = new GatewayClient(gateway)) {
      return new Demo(api, new CompanyTime(line), words, out).play();
    }
  }

  private boolean play() throws InterruptedException {
    warmUp();
    List<SampleComplaint> complaints = SampleDay.complaints();
    out.printf("样例日开始：%d 件投诉 The sample day begins: %1$d complaints%n%n", complaints.size());
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> printing = people.submit(this::printOn);
      try {
        playAll(complaints, people);
      } finally {
        over = true;
      }
      await(printing);
    }
    untilQuiet();
    return summarise();
  }

  /** Warms up the new JVMs with requests that change nothing. */
  private void warmUp() throws InterruptedException {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (String list :
          List.of(
              "/api/complaints",
              "/api/assignments?department=bj-logistics",
              "/api/clocks?state=overdue",
              "/api/penalties",
              "/api/rewards",
              "/api/mentions",
              "/api/exposures",
              "/api/organisation")) {
        api.read(list, Place.HEAD_OFFICE);
      }
      api.post("/api/complaints", Place.ZGC.agent(), Map.of("branch", "bj"));
    }
  }

  private ScenarioPlayer begin(SampleComplaint complaint, int n) throws InterruptedException {
    Registration registration = complaint.registration();
    String said = words.of(n, complaint);
    GatewayClient.Reply reply =
        api.post("/api/complaints", registration.receiver(), form(registration, said));
    if (!reply.succeeded()) {
      throw new GatewayClient.UnexpectedReply("POST /api/complaints", reply);
    }
    String id = reply.body().path("id").asString();
    String number = reply.body().path("number").asString();
    acknowledged.put(id, number);
    printer.print(
        Instant.parse(reply.body().path("receivedAt").asString()),
        number,
        "☎ 登记 registered %s %s %s %s 「%s」 — %s"
            .formatted(
                registration.reason(),
                registration.channel(),
                registration.place().title(),
                reply.body().path("severity").asString(),
                said.length() > 24 ? said.substring(0, 24) + "…" : said,
                complaint.title()));
    printer.follow(id);
    return new ScenarioPlayer(
        complaint, new PlayedComplaint(api, printer, time, surprises, id, number), time);
  }

  private Map<String, Object> form(Registration registration, String said) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("branch", registration.place().branch());
    form.put("store", registration.place().store());
    form.put("channel", registration.channel());
    form.put("reason", registration.reason());
    form.put("customer", registration.person());
    form.put("goods", "样例商品");
    form.put("words", said);
    registration.facts().forEach(fact -> form.put(fact, true));
    if (registration.incident() != null) {
      form.put(
          "incident",
          Map.of(
              "happenedAt", time.now().minus(Duration.ofMinutes(5)).toString(),
              "place", "二楼扶梯口",
              "kind", registration.incident()));
    }
    return form;
  }

  private void playAll(List<SampleComplaint> complaints, ExecutorService people)
      throws InterruptedException {
    List<Future<?>> playing = new ArrayList<>();
    Instant next = time.now();
    for (int n = 0; n < complaints.size(); n++) {
      time.sleepUntil(next);
      ScenarioPlayer player = begin(complaints.get(n), n);
      playing.add(
          people.submit(
              () -> {
                player.play();
                return null;
              }));
      next = next.plus(BETWEEN_CUSTOMERS);
    }
    for (Future<?> one : playing) {
      await(one);
    }
  }

  private @Nullable Void printOn() throws InterruptedException {
    while (!over) {
      printer.printNew();
      Thread.sleep(READ_INTERVAL);
    }
    return null;
  }

  /** Reports and counts a failure; the others go on. */
  private void await(Future<?> one) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException failed) {
      surprises.incrementAndGet();
      printer.print(time.now(), "‼", "中断 failed: " + failed.getCause());
    }
  }

  /** Waits until the effects of the last actions have arrived everywhere. */
  private void untilQuiet() throws InterruptedException {
    int quiet = 0;
    for (int reading = 0; reading < 10 * QUIET_READINGS && quiet < QUIET_READINGS; reading++) {
      quiet = printer.printNew() == 0 ? quiet + 1 : 0;
      Thread.sleep(READ_INTERVAL);
    }
  }

  private boolean summarise() throws InterruptedException {
    List<ComplaintOutcome> outcomes = ComplaintOutcome.all(api, List.copyOf(acknowledged.keySet()));
    JsonNode verification = api.read("/api/ledger/verification", Place.AUDITOR);
    new Summary(outcomes, verification).print(out);
    Checks checks =
        new Checks()
            .complaints(acknowledged, outcomes, api.all("/api/complaints", Place.HEAD_OFFICE))
            .escalations(outcomes)
            .ledger(verification, api.all("/api/ledger", Place.AUDITOR), outcomes)
            .shown(outcomes, api.all("/api/forms", Place.HEAD_OFFICE))
            .surprises(surprises.get());
    out.println();
    checks.passed().forEach(line -> out.println("✔ " + line));
    checks.faults().forEach(line -> out.println("✘ " + line));
    return checks.faults().isEmpty();
  }
}
