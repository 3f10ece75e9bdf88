# One image recipe for every program of Kesu:
#   docker build --build-arg PROGRAM=intake-service -t kesu/intake-service .
# PROGRAM is a module: intake-service routing-service sla-service penalty-service media-watch-service gateway

# Builds all programs. It does not depend on PROGRAM, so it runs once however many images are made of it.
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /kesu
COPY . .
# the formatter checks sources with a program that lies in ops/, which is not part of an image
RUN --mount=type=cache,target=/maven \
    mvn -B -q -ntp -Dmaven.repo.local=/maven -Dmaven.test.skip=true -Dexec.skip=true package

# Takes one of them apart: libraries, which change rarely, apart from our own classes.
FROM eclipse-temurin:25.0.3_9-jre-noble AS parts
ARG PROGRAM
WORKDIR /parts
COPY --from=build /kesu/${PROGRAM}/target/${PROGRAM}-1.0-SNAPSHOT-exec.jar program.jar
RUN java -Djarmode=tools -jar program.jar extract --layers --destination taken

FROM eclipse-temurin:25.0.3_9-jre-noble
WORKDIR /kesu
COPY --from=parts /parts/taken/dependencies/ ./
COPY --from=parts /parts/taken/snapshot-dependencies/ ./
COPY --from=parts /parts/taken/application/ ./
USER 10001:10001
# all programs listen here; inside its own container none is in another's way
ENV SERVER_PORT=8080
# half of the container's memory is heap, the rest for threads, buffers and compiled code; out of memory ends the
# process, so that the container is started anew instead of limping on
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
EXPOSE 8080
# bash alone asks: curl need not be in the image, and no second JVM starts every ten seconds
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["java", "-jar", "program.jar"]
