# Finds a JDK 25 and says which: find_jdk sets JDK, or explains on standard error where it looked.
# Sourced by ./start; works with the bash 3.2 of macOS.
#
# KESU_JVM_FOLDERS  where JDKs are installed side by side, separated by ':'; replaces the usual places

JDK_WANTED=25

# Prints the feature release of the JDK in that folder, nothing if there is no JDK in it.
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the folder of the JDK that a java on the PATH belongs to.
jdk_on_path() {
  local java link
  java=$(command -v javac) || return 0
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  (cd "$(dirname "$java")/.." && pwd -P)
}

# Prints the JDK folders named in Maven's toolchains.xml.
jdks_of_maven() {
  [ -r "$HOME/.m2/toolchains.xml" ] || return 0
  sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
}

find_jdk() {
  local folders=${KESU_JVM_FOLDERS:-/usr/lib/jvm:/usr/java:/opt:/Library/Java/JavaVirtualMachines:$HOME/Library/Java/JavaVirtualMachines:$HOME/.sdkman/candidates/java:$HOME/.jdks}
  local looked="" folder candidate found
  look_at() {
    [ -n "$1" ] || return 1
    found=$(jdk_release "$1")
    looked="$looked
    $1${found:+ ($found)}"
    [ "$found" = "$JDK_WANTED" ] && JDK=$1
  }
  look_at "${JAVA_HOME:-}" && return 0
  look_at "$(jdk_on_path)" && return 0
  while IFS= read -r candidate; do
    look_at "$candidate" && return 0
  done <<EOF
$(jdks_of_maven)
EOF
  local IFS=:
  for folder in $folders; do
    IFS=$' \t\n'
    for candidate in "$folder"/*/ "$folder"/*/Contents/Home/; do
      candidate=${candidate%/}
      if [ -n "$(jdk_release "$candidate")" ]; then
        look_at "$candidate" && return 0
      fi
    done
    looked="$looked
    $folder/*"
  done
  cat >&2 <<EOF
找不到 JDK $JDK_WANTED。请安装（例如 Temurin $JDK_WANTED），或把 JAVA_HOME 指向它。已查找：
No JDK $JDK_WANTED found. Install one (such as Temurin $JDK_WANTED) or point JAVA_HOME to it. Looked at JAVA_HOME, PATH, ~/.m2/toolchains.xml and:$looked
EOF
  return 1
}
