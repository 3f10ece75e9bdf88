package kesu.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A MongoDB connection string without a database name: each service has a database of its own.
 *
 * @param server scheme, user, hosts
 * @param options the options after the question mark; may be empty
 */
record MongoUri(String server, List<String> options) {
  private static final Pattern FORM =
      Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

  /** Those of the services' own settings, unless the connection string has others. */
  private static final List<String> DEFAULTS =
      List.of("serverSelectionTimeoutMS=3000", "connectTimeoutMS=2000", "socketTimeoutMS=30000");

  MongoUri {
    options = List.copyOf(options);
  }

  /**
   * Reads a connection string.
   *
   * @throws StackFailure if it is none, or names a database
   */
  static MongoUri parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new StackFailure(
          "--mongo 的值不是 MongoDB 连接串，应形如 mongodb://主机:27017/?replicaSet=rs0 The value of --mongo is"
              + " not a connection string such as mongodb://host:27017/?replicaSet=rs0");
    }
    if (parts.group(2) != null && !parts.group(2).isEmpty()) {
      throw new StackFailure(
          "--mongo 的连接串不能带数据库名 %s：每个服务各用一个库；登录所用的库请写成 ?authSource=%1$s The connection string of --mongo must not name a database (%1$s): each service has its own; name the one to sign in with as ?authSource=%1$s"
              .formatted(parts.group(2)));
    }
    String options = parts.group(3) == null ? "" : parts.group(3);
    return new MongoUri(
        parts.group(1), options.isEmpty() ? List.of() : List.of(options.split("&", -1)));
  }

  /** The connection string of a service's database. */
  String of(String database) {
    List<String> all = new ArrayList<>(options);
    DEFAULTS.stream().filter(option -> !has(name(option))).forEach(all::add);
    if (server.contains("@") && !has("authSource") && !has("authMechanism")) {
      all.add("authSource=admin"); // else the database named would be the one to sign in with
    }
    return server + "/" + database + "?" + String.join("&", all);
  }

  /** The servers, without user and password. */
  String shown() {
    int scheme = server.indexOf("://") + "://".length();
    return server.substring(0, scheme)
        + server.substring(Math.max(scheme, server.lastIndexOf('@') + 1));
  }

  private boolean has(String name) {
    return options.stream()
        .anyMatch(
            option -> name(option).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
  }

  private static String name(String option) {
    return option.split("=", 2)[0];
  }

  @Override
  public String toString() {
    return shown();
  }
}
