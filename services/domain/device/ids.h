// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QSharedData>
#include <QString>
#include <QUuid>

#include <array>
#include <bit>
#include <string_view>

namespace Reslate {

/// The GUID that the text is in the canonical form, as the services write it: 36 characters, lower case, no braces.
/// False, and guid as it was: the text is anything else. Pure.
bool readCanonicalGuid(std::string_view text, QUuid &guid);

/// An id as the service gave it; ids of different records are different types, so they can't be mixed up.
/// A GUID takes 16 bytes and compares without regard to case; any other text is kept and compared as it is.
/// The all-zero GUID, which Intune sends for "none", is empty.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(const QString &text)
    {
        if (text.size() == 36)
            m_guid = QUuid::fromString(text);
        const bool zeros = text == QLatin1String("00000000-0000-0000-0000-000000000000");
        if (!zeros && text != canonical())
            m_text = new Text(text);
    }

    /// The same id as that of the text which stands in UTF-8 here; no text is made on the way where it is a GUID in the
    /// canonical form.
    static Id fromUtf8(std::string_view utf8)
    {
        Id id;
        if (readCanonicalGuid(utf8, id.m_guid))
            return id;
        return Id(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }

    bool isEmpty() const { return bits() == Bits() && !m_text; }
    /// The text exactly as it was given.
    QString toString() const { return m_text ? m_text->text : canonical(); }

    friend bool operator==(const Id &a, const Id &b)
    {
        const Bits bits = a.bits();
        return bits == b.bits() && (bits != Bits() || a.toString() == b.toString());
    }
    friend bool operator<(const Id &a, const Id &b) { return a.toString() < b.toString(); }
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        // Of all bits: QUuid's own hash crowds GUIDs that differ in a counter only.
        const auto [low, high] = id.bits();
        if (low == 0 && high == 0)
            return qHash(id.toString(), seed);
        return static_cast<size_t>(stirred(stirred(low ^ seed) ^ high));
    }

private:
    struct Text final : QSharedData {
        explicit Text(const QString &given)
            : text(given)
        {
        }
        const QString text;
    };

    /// The GUID as two numbers: compared and hashed in a step each, a hundred thousand times for each list.
    using Bits = std::array<quint64, 2>;
    /// Each bit turns about half of all others (the last steps of MurmurHash3): ids that differ in their last bytes
    /// only would share their low bits, by which a QHash goes.
    static quint64 stirred(quint64 bits)
    {
        bits ^= bits >> 33;
        bits *= 0xff51afd7ed558ccd;
        bits ^= bits >> 33;
        bits *= 0xc4ceb9fe1a85ec53;
        return bits ^ (bits >> 33);
    }
    Bits bits() const { return std::bit_cast<Bits>(m_guid); }
    QString canonical() const { return m_guid.isNull() ? QString() : m_guid.toString(QUuid::WithoutBraces); }

    QUuid m_guid;
    /// Only where it differs from the canonical form of m_guid. A pointer, because a tenant has 100,000 devices with
    /// four ids each, and next to none needs it.
    QExplicitlySharedDataPointer<const Text> m_text;
};

using DeviceId = Id<struct DeviceTag>; ///< managedDevice.id, the Intune record
using EntraDeviceId =
    Id<struct EntraDeviceTag>; ///< device.deviceId = managedDevice.azureADDeviceId: what joins records
using EntraObjectId = Id<struct EntraObjectTag>; ///< device.id, the directory object
using AutopilotId = Id<struct AutopilotTag>; ///< windowsAutopilotDeviceIdentity.id
using GroupId = Id<struct GroupTag>;
using JobId = Id<struct JobTag>;
using PlanId = Id<struct PlanTag>;
using RetirementId = Id<struct RetirementTag>; ///< of devices that leave together
using ApprovalCode = Id<struct ApprovalTag>; ///< operationApprovalRequest.id, and what a repeated order names

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::DeviceId)
Q_DECLARE_METATYPE(Reslate::GroupId)
Q_DECLARE_METATYPE(Reslate::JobId)
