// SPDX-License-Identifier: GPL-3.0-or-later
#include "escrow/escrowtext.h"

#include "core/utc.h"

namespace Reslate::Escrows {
namespace {

constexpr char textVersion[] = "1";

/// Writes lines of fields with a tab between two.
class Lines {
public:
    explicit Lines(qsizetype size) { m_out.reserve(size); }

    Lines &begin(const char *kind)
    {
        m_out += kind;
        return *this;
    }
    /// Backslashes, tabs and line ends are written as \\, \t, \n and \r.
    Lines &field(QByteArrayView text)
    {
        m_out += '\t';
        for (const char sign : text) {
            if (sign == '\\')
                m_out += "\\\\";
            else if (sign == '\t')
                m_out += "\\t";
            else if (sign == '\n')
                m_out += "\\n";
            else if (sign == '\r')
                m_out += "\\r";
            else
                m_out += sign;
        }
        return *this;
    }
    Lines &field(const QString &text) { return field(QByteArrayView(text.toUtf8())); }
    template <class Tag> Lines &field(const Id<Tag> &id) { return field(id.toString()); }
    Lines &field(const QDateTime &time)
    {
        return field(time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString());
    }
    void end() { m_out += '\n'; }
    QByteArray take() { return std::move(m_out); }

private:
    QByteArray m_out;
};

/// As many bytes as the text takes at most: each may need two, and what stands between them.
qsizetype most(const Escrow &escrow)
{
    constexpr qsizetype perLine = 400; // names of lines, times, ids
    const auto bytes = [](const QString &text) { return text.size() * 6; }; // three in UTF-8, twice
    qsizetype sum = 2 * perLine + bytes(escrow.tenantName + escrow.tenantId + escrow.madeBy);
    for (const EscrowedDevice &device : escrow.devices) {
        sum += perLine + bytes(device.name + device.serialNumber + device.device.toString());
        sum += bytes(device.entraDevice.toString() + device.autopilot.toString());
        for (const EscrowedKey &key : device.keys)
            sum += perLine + bytes(key.id.toString()) + 2 * key.key.reveal().size();
        for (const LocalPassword &password : device.passwords)
            sum += perLine + bytes(password.account) + 2 * password.password.reveal().size();
    }
    return sum;
}

/// One line, taken apart. Its fields are wiped with it.
class Line {
public:
    explicit Line(QByteArrayView text)
    {
        m_fields.emplaceBack().reserve(text.size());
        for (qsizetype at = 0; at < text.size(); ++at) {
            const char sign = text[at];
            if (sign == '\t')
                m_fields.emplaceBack().reserve(text.size() - at);
            else if (sign == '\\' && ++at < text.size())
                m_fields.last() += plain(text[at]);
            else
                m_fields.last() += sign;
        }
    }
    ~Line()
    {
        for (QByteArray &field : m_fields)
            wipe(field);
    }
    Q_DISABLE_COPY_MOVE(Line)

    bool is(const char *kind, qsizetype fields) const { return m_fields[0] == kind && m_fields.size() == fields + 1; }
    QString text(qsizetype at) const { return QString::fromUtf8(m_fields[at]); }
    QDateTime time(qsizetype at) const { return QDateTime::fromString(text(at), Qt::ISODateWithMs).toUTC(); }
    Secret secret(qsizetype at) { return Secret(std::move(m_fields[at])); }

private:
    static char plain(char escaped)
    {
        return escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
    }

    QList<QByteArray> m_fields;
};

KeyVolume volumeNamed(const QString &name)
{
    for (int i = 0; i < keyVolumeCount; ++i) {
        if (name == keyVolumeName(static_cast<KeyVolume>(i)))
            return static_cast<KeyVolume>(i);
    }
    return KeyVolume::Unknown;
}

/// Takes a line in; false: it doesn't belong there.
bool take(Escrow &escrow, Line &line)
{
    if (line.is("device", 5)) {
        escrow.devices.append({.name = line.text(1),
            .serialNumber = line.text(2),
            .device = DeviceId(line.text(3)),
            .entraDevice = EntraDeviceId(line.text(4)),
            .autopilot = AutopilotId(line.text(5))});
        return true;
    }
    if (escrow.devices.isEmpty())
        return false;
    EscrowedDevice &device = escrow.devices.last();
    if (line.is("key", 4)) {
        device.keys.append({.id = RecoveryKeyId(line.text(2)),
            .volume = volumeNamed(line.text(1)),
            .created = line.time(3),
            .key = line.secret(4)});
        return true;
    }
    if (!line.is("password", 3))
        return false;
    device.passwords.append({.account = line.text(1), .password = line.secret(3), .backedUp = line.time(2)});
    return true;
}

} // namespace

QByteArray escrowText(const Escrow &escrow)
{
    Lines lines(most(escrow));
    lines.begin("escrow").field(QByteArrayView(textVersion)).field(escrow.made).field(escrow.tenantName);
    lines.field(escrow.tenantId).field(escrow.madeBy).end();
    for (const EscrowedDevice &device : escrow.devices) {
        lines.begin("device").field(device.name).field(device.serialNumber).field(device.device);
        lines.field(device.entraDevice).field(device.autopilot).end();
        for (const EscrowedKey &key : device.keys) {
            lines.begin("key").field(QString(keyVolumeName(key.volume))).field(key.id);
            lines.field(key.created).field(key.key.reveal()).end();
        }
        for (const LocalPassword &password : device.passwords) {
            lines.begin("password").field(password.account).field(password.backedUp);
            lines.field(password.password.reveal()).end();
        }
    }
    lines.begin("end").field(QByteArrayView(QByteArray::number(escrow.devices.size()))).end();
    return lines.take();
}

std::optional<Escrow> parseEscrowText(QByteArrayView text)
{
    Escrow escrow;
    bool begun = false;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (end < 0)
            return std::nullopt;
        Line line(text.first(end));
        text = text.sliced(end + 1);
        if (!begun) {
            if (!line.is("escrow", 5) || line.text(1) != QLatin1String(textVersion))
                return std::nullopt;
            escrow.made = line.time(2);
            escrow.tenantName = line.text(3);
            escrow.tenantId = line.text(4);
            escrow.madeBy = line.text(5);
            begun = true;
        } else if (line.is("end", 1)) {
            const bool whole = text.isEmpty() && line.text(1) == QString::number(escrow.devices.size());
            return whole ? std::optional(std::move(escrow)) : std::nullopt;
        } else if (!take(escrow, line)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace Reslate::Escrows
