package kesu.local.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.WALRecoveryMode;

/**
 * How RocksDB is set up. The options are native memory and must outlive the database.
 *
 * @param families the catalogue, the documents and the index entries, in this order
 */
record RocksSettings(
    DBOptions options, List<ColumnFamilyDescriptor> families, LRUCache cache, BloomFilter bloom)
    implements AutoCloseable {
  /** Filled as it is used; holds uncompressed what a large company reads in a day. */
  private static final long CACHE_BYTES = 256L << 20;

  private static final long WRITE_BUFFER_BYTES = 64L << 20;

  /** Entries are small and arrive in random order: a smaller buffer is searched faster. */
  private static final long ENTRY_BUFFER_BYTES = 16L << 20;

  /**
   * The settings.
   *
   * @param acceptLoss opens a damaged log and takes the state before the damage
   */
  static RocksSettings of(boolean acceptLoss) {
    LRUCache cache = new LRUCache(CACHE_BYTES);
    BloomFilter bloom = new BloomFilter(10, false);
    List<ColumnFamilyDescriptor> families =
        List.of(
            family("default", WRITE_BUFFER_BYTES, cache, bloom),
            family("documents", WRITE_BUFFER_BYTES, cache, bloom),
            family("entries", ENTRY_BUFFER_BYTES, cache, bloom));
    return new RocksSettings(options(acceptLoss), families, cache, bloom);
  }

  private static DBOptions options(boolean acceptLoss) {
    return new DBOptions()
        .setCreateIfMissing(true)
        .setCreateMissingColumnFamilies(true)
        .setMaxTotalWalSize(128L << 20)
        .setMaxBackgroundJobs(2)
        // waiting writers sleep rather than spin: the services need the processors
        .setEnableWriteThreadAdaptiveYield(false)
        // the leader writes for the whole group: on few processors waking the others costs more
        .setAllowConcurrentMemtableWrite(false)
        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
        .setKeepLogFileNum(2)
        // not recycled: in a log over an older one, the end cannot be told from damage
        .setRecycleLogFileNum(0)
        .setWalRecoveryMode(
            acceptLoss
                ? WALRecoveryMode.PointInTimeRecovery
                : WALRecoveryMode.TolerateCorruptedTailRecords);
  }

  private static ColumnFamilyDescriptor family(
      String name, long bufferBytes, LRUCache cache, BloomFilter bloom) {
    return new ColumnFamilyDescriptor(
        name.getBytes(US_ASCII),
        new ColumnFamilyOptions()
            .setWriteBufferSize(bufferBytes)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setTableFormatConfig(
                new BlockBasedTableConfig()
                    .setBlockCache(cache)
                    .setFilterPolicy(bloom)
                    .setBlockSize(8 * 1024)));
  }

  @Override
  public void close() {
    families.forEach(family -> family.getOptions().close());
    options.close();
    bloom.close();
    cache.close();
  }
}
