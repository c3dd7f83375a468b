// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMetaType>

#include <memory>

class QDebug;

namespace Reslate {

/// A text that nobody may come by unasked: a recovery key, a password, a passphrase. Copies share it, and the last one
/// overwrites it. It can't be logged, and whoever needs it has to say so by reveal(). What a socket, a parser or Qt
/// kept of it on the way is beyond this.
class Secret {
public:
    Secret() = default;
    /// Overwrites the bytes that it was made from, where nobody else shares them.
    explicit Secret(QByteArray &&utf8);

    bool isEmpty() const { return !m_text || m_text->bytes.isEmpty(); }
    /// In UTF-8. Valid as long as this object or a copy of it.
    QByteArrayView reveal() const { return m_text ? QByteArrayView(m_text->bytes) : QByteArrayView(); }

    friend bool operator==(const Secret &a, const Secret &b) { return a.reveal() == b.reveal(); }
    friend QDebug operator<<(QDebug, const Secret &) = delete;

private:
    struct Text {
        explicit Text(QByteArrayView text);
        ~Text();
        Q_DISABLE_COPY_MOVE(Text)
        QByteArray bytes;
    };
    std::shared_ptr<const Text> m_text;
};

/// Overwrites bytes that held a secret, and empties them. Others who share them keep theirs.
void wipe(QByteArray &bytes);

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Secret)
