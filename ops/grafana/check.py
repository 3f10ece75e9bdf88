"""Runs the query of every panel on a Prometheus and lists those that fail or have no data.

python3 ops/grafana/check.py http://localhost:9090
"""

import json
import pathlib
import sys
import urllib.error
import urllib.parse
import urllib.request


def ask(prometheus, query):
    url = prometheus + "/api/v1/query?" + urllib.parse.urlencode({"query": query})
    with urllib.request.urlopen(url, timeout=10) as reply:
        return json.load(reply)["data"]["result"]


def main(prometheus):
    wrong = 0
    for file in sorted(pathlib.Path(__file__).parent.glob("dashboards/*.json")):
        for panel in json.loads(file.read_text("utf-8"))["panels"]:
            for target in panel.get("targets", []):
                query = target["expr"].replace("$__rate_interval", "1m")
                try:
                    found = f"{len(ask(prometheus, query))} series"
                except urllib.error.HTTPError as refused:
                    wrong += 1
                    found = "WRONG " + json.load(refused).get("error", "")
                print(f"{file.name}: {panel['title']}: {found}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/")))
