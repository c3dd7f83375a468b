// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journalkey.h"

#include "core/async.h"
#include "signin/tokenstore.h"

#include <QObject>

#include <utility>

namespace Reslate {
namespace {

const QString keyName = QStringLiteral("journal-seal");
const QString probeName = QStringLiteral("journal-seal-probe");
constexpr std::chrono::seconds patience(10);

/// One reading; belongs to the context and deletes itself when it has settled.
class KeyReading final : public QObject {
public:
    KeyReading(TokenStore &store, Clock &clock, QObject *context, const std::function<void(const SealKey &key)> &done)
        : QObject(context)
        , m_store(store)
        , m_done(done)
    {
        clock.callAfter(patience, this, [this] { settle({}); });
    }

    void start()
    {
        whenReady(m_store.read(keyName), this, [this](const Result<QByteArray> &key) {
            if (key || key.error().kind != ErrorKind::NotFound)
                settle(key.value_or(QByteArray()));
            else
                probe();
        });
    }

private:
    void probe()
    {
        const QByteArray word = SealKey::random().toHex();
        whenReady(m_store.write(probeName, word), this, [this, word](const Result<void> &written) {
            if (!written)
                return settle({});
            whenReady(m_store.read(probeName), this, [this, word](const Result<QByteArray> &read) {
                m_store.remove(probeName);
                read == word ? make() : settle({});
            });
        });
    }

    /// Read once more: it may have been there behind a lock, or another program made one meanwhile.
    void make()
    {
        whenReady(m_store.read(keyName), this, [this](const Result<QByteArray> &key) {
            if (key || key.error().kind != ErrorKind::NotFound)
                return settle(key.value_or(QByteArray()));
            whenReady(m_store.write(keyName, SealKey::random()), this, [this](const Result<void> &written) {
                if (!written)
                    return settle({});
                whenReady(m_store.read(keyName), this,
                    [this](const Result<QByteArray> &kept) { settle(kept.value_or(QByteArray())); });
            });
        });
    }

    void settle(const QByteArray &key)
    {
        if (std::exchange(m_settled, true))
            return;
        deleteLater();
        m_done(SealKey(key));
    }

    TokenStore &m_store;
    std::function<void(const SealKey &key)> m_done;
    bool m_settled = false;
};

} // namespace

void readSealKey(TokenStore &store, Clock &clock, QObject *context, const std::function<void(const SealKey &key)> &done)
{
    (new KeyReading(store, clock, context, done))->start();
}

} // namespace Reslate
