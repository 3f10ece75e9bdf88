package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void aForeignFolderIsRefusedAndLeftUntouched() throws IOException {
    Path diary = Files.writeString(folder.resolve("diary.txt"), "mine");

    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll(folder.toString(), "不予使用", "left alone", "--data");
    assertThat(folder).isDirectoryContaining(diary::equals);
    assertThat(folder.resolve(".kesu-data")).doesNotExist();
  }

  @Test
  void clearingDeletesDataAndTimeLineButNotUnpackedProgramsOrForeignFiles() throws IOException {
    try (DataFolder data = DataFolder.open(folder)) {
      Files.createDirectories(data.of("store", "complaints", "x").getParent());
      Files.writeString(data.of("store", "complaints", "x"), "old");
      Files.writeString(data.of("timeline"), "old");
      Files.writeString(data.of("run", "gateway", "gateway.jar"), "program");
      Files.writeString(folder.resolve("notes.txt"), "mine");

      data.clear();

      assertThat(folder.resolve("store")).doesNotExist();
      assertThat(folder.resolve("timeline")).doesNotExist();
      assertThat(folder.resolve("run/gateway/gateway.jar")).exists();
      assertThat(folder.resolve("notes.txt")).exists();
    }
  }

  @Test
  void onlyOneStackUsesAFolderAtATime() {
    try (DataFolder first = DataFolder.open(folder)) {
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(StackFailure.class)
          .hasMessageContainingAll("in use by another ./start", folder.toString());
      assertThat(first.of("timeline")).doesNotExist();
    }
    DataFolder.open(folder).close();
  }
}
