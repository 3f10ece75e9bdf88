package kesu.intake.mongo;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import kesu.intake.EvidenceFiles;
import org.bson.BsonString;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps evidence in GridFS, in the service's own database. */
final class GridFsEvidenceFiles implements EvidenceFiles {
  private static final String BUCKET = "evidence";
  private final MongoDatabaseFactory databases;

  GridFsEvidenceFiles(MongoDatabaseFactory databases) {
    this.databases = databases;
  }

  @Override
  public void put(String key, byte[] content) {
    BsonString id = new BsonString(key);
    GridFSBucket bucket = bucket();
    try {
      bucket.delete(id); // a piece sent again replaces the one before
    } catch (MongoGridFSException none) {
      // it comes for the first time
    }
    bucket.uploadFromStream(id, key, new ByteArrayInputStream(content));
  }

  @Override
  public InputStream open(String key) {
    return bucket().openDownloadStream(new BsonString(key));
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(databases.getMongoDatabase(), BUCKET);
  }
}
