package kesu.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import kesu.intake.EvidenceFiles;
import org.bson.BsonString;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps evidence in GridFS, in the service's own database. */
final class GridFsEvidenceFiles implements EvidenceFiles {
  private static final String BUCKET = "evidence";

  /** Comes after every character that a key has. */
  private static final String LAST = "~";

  private final MongoDatabaseFactory databases;

  GridFsEvidenceFiles(MongoDatabaseFactory databases) {
    this.databases = databases;
  }

  @Override
  public void put(String key, byte[] content) {
    delete(key); // a piece sent again replaces the one before
    bucket().uploadFromStream(new BsonString(key), key, new ByteArrayInputStream(content));
  }

  @Override
  public InputStream open(String key) {
    return bucket().openDownloadStream(new BsonString(key));
  }

  @Override
  public void delete(String key) {
    try {
      bucket().delete(new BsonString(key));
    } catch (MongoGridFSException none) {
      // it never came, or another instance deletes it too
    }
  }

  @Override
  public void deleteAll(String prefix) {
    for (GridFSFile file : bucket().find(and(gte("_id", prefix), lt("_id", prefix + LAST)))) {
      delete(file.getFilename());
    }
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(databases.getMongoDatabase(), BUCKET);
  }
}
