package kesu.defaults.documents;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterSettings;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * Writes are acknowledged by a majority of the store's members, in a replica set from their
 * journals, and reads see only what a majority has: so an event that was published, or a cause
 * found to have had its effect, is not undone by the loss of a member. A single server accepts both
 * and is its own majority.
 */
final class MajorityConcerns implements MongoClientSettingsBuilderCustomizer, Ordered {
  @Override
  public void customize(MongoClientSettings.Builder builder) {
    MongoClientSettings configured = builder.build();
    WriteConcern majority = configured.getWriteConcern().withW(WriteConcern.MAJORITY.getWString());
    builder
        .readConcern(ReadConcern.MAJORITY)
        .writeConcern(
            isReplicated(configured.getClusterSettings()) ? majority.withJournal(true) : majority);
  }

  private static boolean isReplicated(ClusterSettings cluster) {
    return cluster.getRequiredReplicaSetName() != null
        || cluster.getSrvHost() != null
        || cluster.getHosts().size() > 1;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE; // after the connection string
  }
}
