#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Qt 6.8.2 (Debian 13, libqt6network6 6.8.2+dfsg, by way of python3-pyside6.qtnetwork): a proxy factory gives one request
# a name and a password, the proxy refuses them with 407, and nobody fills in the authenticator. The access manager keeps
# them all the same: every later request for which the factory gives no name is first sent without, and then once more
# with the refused password, although nobody asked for it. A few of those lock an account. Qt 6.4.2 (Debian 12) doesn't.
# clearAccessCache() ends it. Needs root, for debootstrap.
#
# Seen on 2026-11-28:
#   6.8.2, with a login: nothing, ada:old
#   6.8.2, without: nothing, ada:old
#   6.8.2, without: nothing, ada:old
#   6.8.2, without, after clearAccessCache(): nothing
#   6.4.2, with a login: nothing, ada:old
#   6.4.2, without: nothing
#   6.4.2, without: nothing
#   6.4.2, without, after clearAccessCache(): nothing
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >seen.txt <<'TEXT'
6.8.2, with a login: nothing, ada:old
6.8.2, without: nothing, ada:old
6.8.2, without: nothing, ada:old
6.8.2, without, after clearAccessCache(): nothing
6.4.2, with a login: nothing, ada:old
6.4.2, without: nothing
6.4.2, without: nothing
6.4.2, without, after clearAccessCache(): nothing
TEXT
cat >run.py <<'CODE'
import base64
import socket
import threading

try:
    from PySide6.QtCore import QCoreApplication, QUrl, qVersion
    from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkProxyFactory, QNetworkRequest
except ImportError:  # Debian 12 has no PySide6
    from PyQt6.QtCore import QCoreApplication, QUrl, qVersion
    from PyQt6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkProxyFactory, QNetworkRequest

shown = []


def refuse_everybody(listener):
    while True:
        peer, _ = listener.accept()
        head = b""
        while b"\r\n\r\n" not in head:
            part = peer.recv(4096)
            if not part:
                break
            head += part
        keys = [line for line in head.split(b"\r\n") if line.lower().startswith(b"proxy-authorization:")]
        shown.append(base64.b64decode(keys[0].split()[-1]).decode() if keys else "nothing")
        peer.sendall(
            b'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="school"\r\n'
            b"Content-Length: 0\r\nProxy-Connection: close\r\nConnection: close\r\n\r\n"
        )
        peer.close()


class Factory(QNetworkProxyFactory):
    login = ()  # null, not empty, texts when there is none

    def queryProxy(self, query):
        port = listener.getsockname()[1]
        return [QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", port, *self.login)]


def ask(what):
    shown.clear()
    reply = net.get(QNetworkRequest(QUrl("https://service.example/")))
    reply.finished.connect(app.quit)
    app.exec()
    print(f"{qVersion()}, {what}: {', '.join(shown)}")


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=refuse_everybody, args=(listener,), daemon=True).start()
app = QCoreApplication([])
net = QNetworkAccessManager()
factory = Factory()
net.setProxyFactory(factory)
factory.login = ("ada", "old")
ask("with a login")
factory.login = ()
ask("without")
ask("without")
net.clearAccessCache()
ask("without, after clearAccessCache()")
CODE
# in_root RELEASE PACKAGE: runs it there
in_root() {
    debootstrap --variant=minbase "$1" "$1" >"$1.log"
    cp run.py "$1/run.py"
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    chroot "$1" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "$2" >>"$1.log" 2>&1
    chroot "$1" python3 /run.py
}
{
    in_root trixie python3-pyside6.qtnetwork
    in_root bookworm python3-pyqt6
} | tee now.txt
diff seen.txt now.txt && echo "as before"
