package kesu.bench.lifecycle;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * One complaint from registration to closing: an invented customer complains about a late delivery
 * that a consumer body already has (R1-T23, R1-S2), logistics accepts and solves it, the customer
 * accepts, it is closed and read.
 */
final class Lifecycle {
  private static final int OK = 200;
  private final GatewayClient api;
  private final Latencies latencies;
  private final Driven driven;

  /**
   * The complaints driven so far.
   *
   * @param acknowledged complaints whose registration was acknowledged
   * @param closed complaints whose closing was acknowledged
   */
  record Driven(Set<String> acknowledged, Set<String> closed) {
    Driven() {
      this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }
  }

  Lifecycle(GatewayClient api, Latencies latencies, Driven driven) {
    this.api = api;
    this.latencies = latencies;
    this.driven = driven;
  }

  void run() {
    long began = System.nanoTime();
    GatewayClient.Reply registered = register();
    String id = registered.body().get("id").asString();
    GatewayClient.Reply queue =
        api.getAfter(registered.version(), "/api/assignments?complaint=" + id, GatewayClient.AGENT);
    latencies.add(Call.ASSIGNED, System.nanoTime() - began);
    if (queue.status() != OK || queue.body().get("items").isEmpty()) {
      throw new IllegalStateException("Expected an assignment of " + id + ", got " + queue);
    }
    var assignment = queue.body().get("items").get(0);
    String path = "/api/assignments/" + assignment.get("id").asString();
    String logistics =
        "person=%s; post=%s; department=%s"
            .formatted(
                assignment.get("person").asString(),
                assignment.get("post").asString(),
                assignment.get("department").asString());
    once(Call.ACCEPT, () -> api.post(path + "/acceptance", logistics, null, "{}"), OK);
    GatewayClient.Reply result =
        once(
            Call.RESULT,
            () ->
                api.post(
                    path + "/result",
                    logistics,
                    null,
                    "{\"report\":\"已送达并致歉\",\"result\":\"补送完成\"}"),
            OK);
    once(
        Call.FOLLOW_UP,
        () ->
            api.postAfter(
                result.version(),
                "/api/complaints/" + id + "/follow-ups",
                GatewayClient.AGENT,
                "{\"accepted\":true,\"satisfied\":true,\"companyAgrees\":true,\"furtherDemand\":false}"),
        OK);
    once(
        Call.CLOSE,
        () -> api.post("/api/complaints/" + id + "/closure", GatewayClient.AGENT, null, "{}"),
        OK);
    driven.closed().add(id);
    once(Call.READ, () -> api.get("/api/complaints/" + id, GatewayClient.AGENT), OK);
    latencies.add(Call.LIFECYCLE, System.nanoTime() - began);
  }

  private GatewayClient.Reply register() {
    String telephone = "139" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
    String body =
        """
        {"branch":"bj","store":"bj-zgc","channel":"HOTLINE","reason":"R1-T23","outsideChannel":true,\
        "customer":{"name":"测试顾客","telephone":"%s","address":"某路 1 号"},"goods":"冰箱",\
        "words":"约定上午送货，等到晚上也没有人来，电话也打不通，已向消费者协会反映。"}\
        """
            .formatted(telephone);
    GatewayClient.Reply reply =
        once(
            Call.REGISTER,
            () ->
                api.post(
                    "/api/complaints", GatewayClient.AGENT, UUID.randomUUID().toString(), body),
            201);
    driven.acknowledged().add(reply.body().get("id").asString());
    return reply;
  }

  private GatewayClient.Reply once(Call call, Supplier<GatewayClient.Reply> request, int expected) {
    long began = System.nanoTime();
    GatewayClient.Reply reply = request.get();
    latencies.add(call, System.nanoTime() - began);
    if (!accepted(reply, expected)) {
      throw new IllegalStateException(call + " got " + reply + ", expected " + expected);
    }
    return reply;
  }

  private static boolean accepted(GatewayClient.Reply reply, int expected) {
    return reply.status() == expected;
  }
}
