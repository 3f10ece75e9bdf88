package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/** Makes a consistent copy of a running store and restores it. */
final class StoreBackup {
  private static final int HEADER = 16;

  private StoreBackup() {}

  /** The command kesuBackup: copies the store to a folder that does not exist yet. */
  static Document run(RocksDatabase rocks, @Nullable Object to) {
    if (!(to instanceof String text) || !Path.of(text).isAbsolute()) {
      throw new MongoServerError(2, "BadValue", "'to' must be the absolute path of a new folder");
    }
    Path target = Path.of(text);
    if (Files.exists(target)) {
      throw new MongoServerError(
          2, "BadValue", "%s 已存在，请换一个新目录。 %s exists: choose a new folder.".formatted(text, text));
    }
    try {
      rocks.copy(target);
      RocksDatabase.makePrivate(target);
    } catch (RocksDBException | IOException e) {
      throw new MongoServerError(
          8, "UnknownError", "备份失败：%s。 The backup failed: %s.".formatted(e, e), e);
    }
    return new Document("to", text).append("ok", 1.0);
  }

  /** Asks the store that listens on {@code port} for a copy; throws if it is refused. */
  static void request(int port, Path target) {
    Document command =
        new Document("kesuBackup", 1)
            .append("to", target.toAbsolutePath().toString())
            .append("$db", "admin");
    ByteBuf message = Unpooled.buffer();
    message.writeIntLE(0).writeIntLE(1).writeIntLE(0).writeIntLE(OpCode.OP_MSG.getId());
    message.writeIntLE(0).writeByte(0);
    BsonEncoder.encodeDocument(command, message);
    message.setIntLE(0, message.writerIndex());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      message.readBytes(socket.getOutputStream(), message.readableBytes());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] reply = new byte[Integer.reverseBytes(in.readInt()) - Integer.BYTES];
      in.readFully(reply);
      int body = HEADER - Integer.BYTES + Integer.BYTES + 1;
      Document answer =
          BsonReader.document(Unpooled.wrappedBuffer(reply, body, reply.length - body));
      if (!Bson.isTrue(answer.get("ok"))) {
        throw new StoreUnavailable(String.valueOf(answer.get("errmsg")), null);
      }
    } catch (IOException e) {
      throw new StoreUnavailable(
          "端口 %d 上的存储没有应答：%s。请先启动它。 The store on port %d does not answer: %s. Start it first."
              .formatted(port, e, port, e),
          e);
    }
  }

  /** Copies a backup to a folder that is new or empty and checks that it can be opened. */
  static void restore(Path backup, Path folder) {
    try {
      if (!Files.exists(backup.resolve("CURRENT"))) {
        throw new StoreUnavailable(
            "%s 不是备份。 %s is no backup: it has no file CURRENT.".formatted(backup, backup), null);
      }
      Files.createDirectories(folder);
      try (Stream<Path> present = Files.list(folder)) {
        if (present.findAny().isPresent()) {
          throw new StoreUnavailable(
              "%s 不是空目录，请先移走原有数据。 %s is not empty: move the old data away first."
                  .formatted(folder, folder),
              null);
        }
      }
      List<Path> files;
      try (Stream<Path> all = Files.list(backup)) {
        // CURRENT last: a copy that was interrupted is not taken for a store
        files = all.filter(file -> !file.endsWith("CURRENT") && !file.endsWith("LOCK")).toList();
      }
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      Files.copy(backup.resolve("CURRENT"), folder.resolve("CURRENT"));
    } catch (FileAlreadyExistsException e) {
      throw new StoreUnavailable("%s is not a folder".formatted(folder), e);
    } catch (IOException e) {
      throw new StoreUnavailable("恢复失败：%s。 The backup cannot be restored: %s.".formatted(e, e), e);
    }
    RocksDatabase.open(folder, Durability.FSYNC).close();
  }
}
