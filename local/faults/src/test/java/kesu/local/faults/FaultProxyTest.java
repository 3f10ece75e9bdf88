package kesu.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
  private static final int SHORT_MS = 300;
  private ServerSocket echo;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    proxy = new FaultProxy(echo.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        Socket client = echo.accept();
        Thread.ofVirtual()
            .start(
                () -> {
                  try (client) {
                    client.getInputStream().transferTo(client.getOutputStream());
                  } catch (IOException cut) {
                    // as wanted
                  }
                });
      } catch (IOException closed) {
        // the loop ends
      }
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(SHORT_MS);
    return socket;
  }

  private static int echoed(Socket socket) throws IOException {
    socket.getOutputStream().write(7);
    return socket.getInputStream().read();
  }

  @Test
  void anOpenLinePassesEverything() throws IOException {
    try (Socket socket = connect()) {
      assertThat(echoed(socket)).isEqualTo(7);
    }
  }

  @Test
  void aServerThatIsAwayResetsOldAndNewConnectionsUntilItIsBack() throws IOException {
    try (Socket old = connect()) {
      assertThat(echoed(old)).isEqualTo(7);

      proxy.set(new FaultProxy.Mode.Away());

      assertThatThrownBy(
              () -> {
                if (old.getInputStream().read() < 0) {
                  throw new IOException("closed");
                }
              })
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
      proxy.set(new FaultProxy.Mode.Open());
      try (Socket fresh = connect()) {
        assertThat(echoed(fresh)).isEqualTo(7);
      }
    }
  }

  @Test
  void whatIsSentOnAHalfOpenLineArrivesWhenItOpens() throws IOException {
    try (Socket socket = connect()) {
      assertThat(echoed(socket)).isEqualTo(7);

      proxy.set(new FaultProxy.Mode.HalfOpen());

      assertThatThrownBy(() -> echoed(socket)).isInstanceOf(SocketTimeoutException.class);
      proxy.set(new FaultProxy.Mode.Open());
      assertThat(socket.getInputStream().read()).isEqualTo(7);
    }
  }
}
