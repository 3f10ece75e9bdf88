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

/** Plays the sample day and sums it up. */
public final class Demo {
  private static final Duration BETWEEN_CUSTOMERS = Duration.ofMinutes(32);
  private static final Duration BETWEEN_READINGS = Duration.ofMillis(800);
  private static final int QUIET_READINGS = 4;
  private static final int WARM_UP_ROUNDS = 6;

  private final Api api;
  private final CompanyTime time;
  private final Words words;
  private final PrintStream out;
  private final Narrator narrator;
  private final AtomicInteger surprises = new AtomicInteger();
  private final Map<String, String> acknowledged = new LinkedHashMap<>();
  private volatile boolean over;

  private Demo(Api api, CompanyTime time, Words words, PrintStream out) {
    this.api = api;
    this.time = time;
    this.words = words;
    this.out = out;
    this.narrator = new Narrator(api, out);
  }

  /**
   * Plays the day through the gateway at that address.
   *
   * @return whether everything came out as it must
   */
  public static boolean play(URI gateway, TimeLine line, Words words, PrintStream out)
      throws InterruptedException {
    try (Api api = new Api(gateway)) {
      return new Demo(api, new CompanyTime(line), words, out).play();
    }
  }

  private boolean play() throws InterruptedException {
    warmUp();
    List<Scene> scenes = SampleDay.scenes();
    out.printf("样例日开始：%d 起投诉 The sample day begins: %1$d complaints%n%n", scenes.size());
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> telling = people.submit(this::tellOn);
      try {
        playAll(scenes, people);
      } finally {
        over = true;
      }
      await(telling);
    }
    untilQuiet();
    return sumUp();
  }

  /** The first requests of a new JVM are slow; nothing is changed by these. */
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

  private Player begin(Scene scene, int n) throws InterruptedException {
    Filing filing = scene.filing();
    String said = words.of(n);
    Api.Reply reply = api.post("/api/complaints", filing.receiver(), form(filing, said));
    if (!reply.done()) {
      throw new Api.Unexpected("POST /api/complaints", reply);
    }
    String id = reply.body().path("id").asString();
    String number = reply.body().path("number").asString();
    acknowledged.put(id, number);
    narrator.say(
        Instant.parse(reply.body().path("receivedAt").asString()),
        number,
        "☎ 登记 registered %s %s %s %s 「%s」 — %s"
            .formatted(
                filing.reason(),
                filing.channel(),
                filing.place().title(),
                reply.body().path("severity").asString(),
                said.length() > 24 ? said.substring(0, 24) + "…" : said,
                scene.title()));
    narrator.follow(id);
    return new Player(scene, new Case(api, narrator, time, surprises, id, number), time);
  }

  private Map<String, Object> form(Filing filing, String said) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("branch", filing.place().branch());
    form.put("store", filing.place().store());
    form.put("channel", filing.channel());
    form.put("reason", filing.reason());
    form.put("customer", filing.person());
    form.put("goods", "样例商品");
    form.put("words", said);
    filing.facts().forEach(fact -> form.put(fact, true));
    if (filing.incident() != null) {
      form.put(
          "incident",
          Map.of(
              "happenedAt", time.now().minus(Duration.ofMinutes(5)).toString(),
              "kind", filing.incident()));
    }
    return form;
  }

  private void playAll(List<Scene> scenes, ExecutorService people) throws InterruptedException {
    List<Future<?>> playing = new ArrayList<>();
    Instant next = time.now();
    for (int n = 0; n < scenes.size(); n++) {
      time.sleepUntil(next);
      Player player = begin(scenes.get(n), n);
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

  private @Nullable Void tellOn() throws InterruptedException {
    while (!over) {
      narrator.readOn();
      Thread.sleep(BETWEEN_READINGS);
    }
    return null;
  }

  /** What breaks off is told and counted; the others go on. */
  private void await(Future<?> one) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException failed) {
      surprises.incrementAndGet();
      narrator.say(time.now(), "‼", "中断 broke off: " + failed.getCause());
    }
  }

  /** What the last acts cause takes a moment to arrive everywhere. */
  private void untilQuiet() throws InterruptedException {
    int quiet = 0;
    for (int reading = 0; reading < 10 * QUIET_READINGS && quiet < QUIET_READINGS; reading++) {
      quiet = narrator.readOn() == 0 ? quiet + 1 : 0;
      Thread.sleep(BETWEEN_READINGS);
    }
  }

  private boolean sumUp() throws InterruptedException {
    List<Seen> seen = Seen.all(api, List.copyOf(acknowledged.keySet()));
    JsonNode verification = api.read("/api/ledger/verification", Place.AUDITOR);
    new Summary(seen, verification).print(out);
    Checks checks =
        new Checks()
            .complaints(acknowledged, seen, api.all("/api/complaints", Place.HEAD_OFFICE))
            .escalations(seen)
            .ledger(verification, api.all("/api/ledger", Place.AUDITOR), seen)
            .surprises(surprises.get());
    out.println();
    checks.passed().forEach(line -> out.println("✔ " + line));
    checks.faults().forEach(line -> out.println("✘ " + line));
    return checks.faults().isEmpty();
  }
}
