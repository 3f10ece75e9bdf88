package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MongoUriTest {
  @Test
  void everyServiceHasADatabaseOfItsOwnAndTheOptionsAreKept() {
    MongoUri uri = MongoUri.parse("mongodb://one:27017,two/?replicaSet=rs0&connectTimeoutMS=700");

    ConnectionString sla = new ConnectionString(uri.of("sla-service"));

    assertThat(sla.getDatabase()).isEqualTo("sla-service");
    assertThat(sla.getHosts()).containsExactly("one:27017", "two");
    assertThat(sla.getRequiredReplicaSetName()).isEqualTo("rs0");
    assertThat(sla.getConnectTimeout()).isEqualTo(700);
    assertThat(sla.getServerSelectionTimeout()).isEqualTo(3_000);
  }

  @Test
  void theDatabaseToSignInWithStaysTheOneMeantByTheConnectionString() {
    assertThat(source("mongodb://kesu:s%40cret@one")).isEqualTo("admin");
    assertThat(source("mongodb://kesu:secret@one/?authSource=staff")).isEqualTo("staff");
    assertThat(source("mongodb://CN=kesu@one/?authMechanism=MONGODB-X509")).isEqualTo("$external");
  }

  @Test
  void userAndPasswordAreNotShown() {
    assertThat(MongoUri.parse("mongodb://kesu:secret@one:27017/?tls=true"))
        .hasToString("mongodb://one:27017");
  }

  @Test
  void aDatabaseNameIsRefused() {
    assertThatThrownBy(() -> MongoUri.parse("mongodb://one/kesu?tls=true"))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll("kesu", "authSource=kesu", "--mongo");
  }

  @Test
  void anythingElseIsRefusedWithAnExampleAndWithoutRepeatingAPassword() {
    assertThatThrownBy(() -> MongoUri.parse("kesu:secret@one:27017"))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("mongodb://host:27017")
        .hasMessageNotContaining("secret");
  }

  private static String source(String uri) {
    ConnectionString read = new ConnectionString(MongoUri.parse(uri).of("sla-service"));
    assertThat(read.getConnectTimeout()).isEqualTo((int) TimeUnit.SECONDS.toMillis(2));
    return Objects.requireNonNull(read.getCredential()).getSource();
  }
}
