package kesu.local.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** The store cannot be opened. The message says the cause and the remedy in Chinese and English. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says that the folder is damaged, in use by another process, or not accessible. */
  static StoreUnavailable of(Path folder, RocksDBException e) {
    String message = String.valueOf(e.getMessage());
    Status status = e.getStatus();
    if (status != null && status.getCode() == Status.Code.Corruption) {
      return damaged(folder, message, e);
    }
    boolean locked =
        message.startsWith("lock hold by current process")
            || message.startsWith("While lock file") && message.contains("temporarily unavailable");
    return new StoreUnavailable(
        locked
            ? "数据目录 %s 正被另一个进程使用，请先停止它或换一个目录。 The folder %s is in use by another process: stop it or choose another folder."
                .formatted(folder, folder)
            : "数据目录 %s 无法打开：%s。请检查权限与磁盘空间。 The folder %s cannot be opened: %s. Check permissions and disk space."
                .formatted(folder, message, folder, message),
        e);
  }

  /** Acknowledged writes in the folder are damaged; {@code found} says where. */
  static StoreUnavailable damaged(Path folder, String found, @Nullable Exception cause) {
    return new StoreUnavailable(
        """
        数据目录 %s 有损坏：%s。继续启动会丢失已确认的写入，因此不启动，目录未作改动。请先复制该目录，再从备份恢复；没有备份时，可加 --accept-loss 启动，损坏处及其后的写入将丢失。
        The folder %s is damaged: %s. Starting would lose acknowledged writes, so the store does not start; the folder is unchanged. Copy the folder, then restore a backup. Without one, start with --accept-loss: what was written at the damage and after it is lost.\
        """
            .formatted(folder, found, folder, found),
        cause);
  }
}
