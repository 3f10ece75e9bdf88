package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.local.testbed.TestServers;
import kesu.terms.Actor;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** What is published or taken for saved is acknowledged by a majority of the store. */
class MajorityConcernsTest {
  private static final List<BsonDocument> COMMANDS = new CopyOnWriteArrayList<>();

  static class Listening {
    @Bean
    MongoClientSettingsBuilderCustomizer listening() {
      return builder ->
          builder.addCommandListener(
              new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                  COMMANDS.add(event.getCommand().clone());
                }
              });
    }
  }

  private static WriteConcern writeConcern(String uri) {
    MongoClientSettings.Builder builder =
        MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
    new MajorityConcerns().customize(builder);
    return builder.build().getWriteConcern();
  }

  @Test
  void aReplicaSetAcknowledgesFromTheJournalsOfAMajorityWhateverTheUriSays() {
    assertThat(writeConcern("mongodb://a,b,c/test?w=1&wtimeoutMS=9000"))
        .isEqualTo(
            WriteConcern.MAJORITY
                .withJournal(true)
                .withWTimeout(9, java.util.concurrent.TimeUnit.SECONDS));
    assertThat(writeConcern("mongodb://a/test?replicaSet=rs0").getJournal()).isTrue();
    assertThat(writeConcern("mongodb://a/test")).isEqualTo(WriteConcern.MAJORITY);
  }

  @Test
  void theSweepAndEveryReadOfADocumentSeeWhatAMajorityHasAndWritesAreAcknowledgedByIt() {
    try (RunningService service = RunningService.on(TestServers.freshDatabase(), Listening.class)) {
      String id = RunningService.newId();
      service.tallies().find(id);
      service
          .tallies()
          .handle(
              id,
              new Command(Actor.SYSTEM, null, "f", "c"),
              String.class,
              tally -> new Verdict.Done<>(Tally.count(tally, id, 1), List.of(), "done"));
      service.bean(DocumentStore.class).unpublished(Instant.EPOCH, null, 10);
    }
    assertThat(COMMANDS)
        .filteredOn(command -> isFor(command, "find"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            find ->
                assertThat(find.getDocument("readConcern", new BsonDocument()).toJson())
                    .contains("majority"));
    assertThat(COMMANDS)
        .filteredOn(command -> isFor(command, "insert"))
        .isNotEmpty()
        .allSatisfy(
            insert ->
                assertThat(insert.getDocument("writeConcern", new BsonDocument()).toJson())
                    .contains("majority"));
  }

  private static boolean isFor(BsonDocument command, String name) {
    return command.containsKey(name)
        && command.get(name).isString()
        && command.getString(name).getValue().equals("tallies");
  }
}
