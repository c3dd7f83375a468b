// SPDX-License-Identifier: GPL-3.0-or-later
#include "escrow/escrowbox.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

#include <sodium.h>

namespace Reslate::Escrows {
namespace {

// The head of the file, by offsets. All numbers are little endian.
constexpr char magic[] = "RESLKEYS"; // eight bytes
constexpr unsigned char newestVersion = 1;
constexpr unsigned char argon2id = crypto_pwhash_ALG_ARGON2ID13;
constexpr qsizetype versionAt = 8;
constexpr qsizetype algorithmAt = 9; // and two bytes that are zero
constexpr qsizetype operationsAt = 12;
constexpr qsizetype memoryAt = 16;
constexpr qsizetype saltAt = 20;
constexpr qsizetype streamAt = saltAt + crypto_pwhash_SALTBYTES;
constexpr qsizetype lengthAt = streamAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype proofAt = lengthAt + 8; // of the passphrase, over all before it
constexpr qsizetype hashAt = proofAt + crypto_generichash_BYTES; // of all before it, without a key
constexpr qsizetype headSize = hashAt + crypto_generichash_BYTES;

constexpr qsizetype chunk = 64 * 1024;
constexpr qsizetype chunkMore = crypto_secretstream_xchacha20poly1305_ABYTES;
/// Beyond this a head is somebody's attempt to keep the computer busy.
constexpr quint32 mostOperations = 16;
constexpr quint32 mostKibibytes = 1024 * 1024;

using Bytes = unsigned char;

Bytes *bytes(char *at)
{
    return reinterpret_cast<Bytes *>(at);
}

const Bytes *bytes(const char *at)
{
    return reinterpret_cast<const Bytes *>(at);
}

/// What is made of a passphrase: a key for the content, and one that proves the passphrase. Wiped at the end.
class Keys {
public:
    Keys() = default;
    ~Keys() { sodium_memzero(m_keys.data(), m_keys.size()); }
    Q_DISABLE_COPY_MOVE(Keys)

    /// False: there isn't enough memory.
    bool make(const Secret &passphrase, const Bytes *salt, const EscrowCost &cost)
    {
        const QByteArrayView text = passphrase.reveal();
        return crypto_pwhash(m_keys.data(), m_keys.size(), text.data(), static_cast<unsigned long long>(text.size()),
                   salt, cost.operations, static_cast<size_t>(cost.kibibytes) * 1024, argon2id)
            == 0;
    }
    const Bytes *content() const { return m_keys.data(); }
    std::array<Bytes, crypto_generichash_BYTES> proof(const char *head) const
    {
        std::array<Bytes, crypto_generichash_BYTES> made {};
        crypto_generichash(made.data(), made.size(), bytes(head), proofAt,
            m_keys.data() + crypto_secretstream_xchacha20poly1305_KEYBYTES, crypto_generichash_KEYBYTES);
        return made;
    }

private:
    std::array<Bytes, crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_generichash_KEYBYTES> m_keys {};
};

/// The state of a stream, which holds its key.
struct Stream {
    Stream() = default;
    ~Stream() { sodium_memzero(&state, sizeof state); }
    Q_DISABLE_COPY_MOVE(Stream)
    crypto_secretstream_xchacha20poly1305_state state {};
};

void hash(QByteArray &head)
{
    crypto_generichash(
        bytes(head.data() + hashAt), crypto_generichash_BYTES, bytes(head.constData()), hashAt, nullptr, 0);
}

/// Of so many bytes of content; an empty one is a chunk too.
qsizetype sealedSize(qsizetype content)
{
    return content + chunkMore * std::max<qsizetype>(1, (content + chunk - 1) / chunk);
}

void encrypt(QByteArray &file, Stream &stream, QByteArrayView content)
{
    qsizetype at = headSize;
    do {
        const QByteArrayView part = content.first(std::min(chunk, content.size()));
        content = content.sliced(part.size());
        const Bytes tag = content.isEmpty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                            : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        const bool first = at == headSize; // is bound to the head
        crypto_secretstream_xchacha20poly1305_push(&stream.state, bytes(file.data() + at), nullptr, bytes(part.data()),
            static_cast<unsigned long long>(part.size()), first ? bytes(file.constData()) : nullptr,
            first ? headSize : 0, tag);
        at += part.size() + chunkMore;
    } while (!content.isEmpty());
}

/// The content into out, which is as large as it needs to be.
EscrowResult<void> decrypt(QByteArrayView file, Stream &stream, QByteArray &out)
{
    qsizetype at = headSize;
    qsizetype written = 0;
    for (;;) {
        const qsizetype size = std::min(chunk + chunkMore, file.size() - at);
        if (size < chunkMore)
            return tl::make_unexpected(EscrowFault::Cut); // no chunk said that it is the last
        Bytes tag = 0;
        unsigned long long length = 0;
        const bool first = at == headSize;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream.state, bytes(out.data() + written), &length, &tag,
                bytes(file.data() + at), static_cast<unsigned long long>(size), first ? bytes(file.data()) : nullptr,
                first ? headSize : 0)
            != 0)
            return tl::make_unexpected(EscrowFault::Damaged);
        written += static_cast<qsizetype>(length);
        at += size;
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
            break;
    }
    if (at != file.size() || written != out.size())
        return tl::make_unexpected(EscrowFault::Damaged);
    return {};
}

/// Whether the head is one, whole, and asks for no more than it may.
EscrowResult<void> checkHead(QByteArrayView file)
{
    const qsizetype known = std::min<qsizetype>(file.size(), versionAt);
    if (known == 0 || std::memcmp(file.data(), magic, static_cast<size_t>(known)) != 0)
        return tl::make_unexpected(EscrowFault::NotEscrow);
    if (file.size() > versionAt && bytes(file.data())[versionAt] > newestVersion)
        return tl::make_unexpected(EscrowFault::Newer);
    if (file.size() < headSize)
        return tl::make_unexpected(EscrowFault::Cut);
    QByteArray again(file.data(), headSize);
    hash(again);
    const bool same = sodium_memcmp(again.constData() + hashAt, file.data() + hashAt, crypto_generichash_BYTES) == 0;
    const bool modest = qFromLittleEndian<quint32>(file.data() + operationsAt) <= mostOperations
        && qFromLittleEndian<quint32>(file.data() + memoryAt) <= mostKibibytes;
    if (!same || !modest || bytes(file.data())[versionAt] != newestVersion
        || bytes(file.data())[algorithmAt] != argon2id)
        return tl::make_unexpected(EscrowFault::Damaged);
    const auto length = qFromLittleEndian<quint64>(file.data() + lengthAt);
    const auto there = static_cast<quint64>(file.size() - headSize);
    if (there != length)
        return tl::make_unexpected(there < length ? EscrowFault::Cut : EscrowFault::Damaged);
    return {};
}

} // namespace

EscrowResult<QByteArray> sealed(QByteArrayView content, const Secret &passphrase, const EscrowCost &cost)
{
    if (sodium_init() < 0)
        return tl::make_unexpected(EscrowFault::NoMemory);
    QByteArray file(headSize + sealedSize(content.size()), '\0');
    char *const head = file.data();
    std::memcpy(head, magic, versionAt);
    bytes(head)[versionAt] = newestVersion;
    bytes(head)[algorithmAt] = argon2id;
    qToLittleEndian(cost.operations, head + operationsAt);
    qToLittleEndian(cost.kibibytes, head + memoryAt);
    qToLittleEndian(static_cast<quint64>(file.size() - headSize), head + lengthAt);
    randombytes_buf(head + saltAt, crypto_pwhash_SALTBYTES);
    Keys keys;
    if (!keys.make(passphrase, bytes(head + saltAt), cost))
        return tl::make_unexpected(EscrowFault::NoMemory);
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, bytes(head + streamAt), keys.content());
    const auto proof = keys.proof(head);
    std::memcpy(head + proofAt, proof.data(), proof.size());
    hash(file);
    encrypt(file, stream, content);
    return file;
}

EscrowResult<void> openSealed(
    QByteArrayView file, const Secret &passphrase, const std::function<void(QByteArrayView content)> &use)
{
    if (sodium_init() < 0)
        return tl::make_unexpected(EscrowFault::NoMemory);
    if (const auto head = checkHead(file); !head)
        return head;
    const EscrowCost cost {.operations = qFromLittleEndian<quint32>(file.data() + operationsAt),
        .kibibytes = qFromLittleEndian<quint32>(file.data() + memoryAt)};
    Keys keys;
    if (!keys.make(passphrase, bytes(file.data() + saltAt), cost))
        return tl::make_unexpected(EscrowFault::NoMemory);
    const auto proof = keys.proof(file.data());
    if (sodium_memcmp(proof.data(), file.data() + proofAt, proof.size()) != 0)
        return tl::make_unexpected(EscrowFault::WrongPassphrase);
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, bytes(file.data() + streamAt), keys.content())
        != 0)
        return tl::make_unexpected(EscrowFault::Damaged);
    const qsizetype length = file.size() - headSize;
    const qsizetype chunks = std::max<qsizetype>(1, (length + chunk + chunkMore - 1) / (chunk + chunkMore));
    if (length < chunks * chunkMore)
        return tl::make_unexpected(EscrowFault::Cut);
    QByteArray content(length - chunks * chunkMore, '\0');
    const EscrowResult<void> opened = decrypt(file, stream, content);
    if (opened)
        use(content);
    sodium_memzero(content.data(), static_cast<size_t>(content.size()));
    return opened;
}

} // namespace Reslate::Escrows
