package kesu.local.testbed;

import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB itself, one node as a replica set. */
final class ContainerMongo implements MongoServer {
  private final MongoDBContainer container = new MongoDBContainer("mongo:8.0.15").withReplicaSet();

  ContainerMongo() {
    container.start();
  }

  @Override
  public String uri(String database) {
    return container.getReplicaSetUrl(database);
  }

  @Override
  public void stop() {
    container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void start() {
    container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
  }
}
