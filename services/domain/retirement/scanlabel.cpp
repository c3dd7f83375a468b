// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/scanlabel.h"

#include "domain/device/serialcell.h"
#include "domain/device/seriallabel.h"
#include "domain/device/serialnumber.h"

#include <QSet>

namespace Reslate {
namespace {

bool isAroundLabel(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

/// Who bears one text.
struct Found {
    QList<const Device *> devices;
    QList<const AutopilotRecord *> registrations;

    bool isEmpty() const { return devices.isEmpty() && registrations.isEmpty(); }
    /// Of a computer that Intune lists, an Autopilot record of the same serial number is the same computer's.
    int computers() const { return static_cast<int>(devices.isEmpty() ? registrations.size() : devices.size()); }
    QString serialNumber() const
    {
        return devices.isEmpty() ? registrations.first()->serialNumber : devices.first()->serialNumber;
    }
};

/// The devices and registrations that bear one of these texts.
class Search {
public:
    explicit Search(const LabelBearers &among)
        : m_among(among)
    {
    }

    void want(const QString &comparable)
    {
        if (!comparable.isEmpty())
            m_found.insert(comparable, {});
    }

    /// keyOf: what is compared of a serial number.
    template <typename Key> void run(Key keyOf)
    {
        if (m_found.isEmpty())
            return;
        for (const Device *device : m_among.devices) {
            if (device->recordGone)
                continue;
            if (const auto found = m_found.find(keyOf(device->serialNumber)); found != m_found.end())
                found->devices.append(device);
        }
        for (const AutopilotRecord *record : m_among.registrations) {
            if (const auto found = m_found.find(keyOf(record->serialNumber)); found != m_found.end())
                found->registrations.append(record);
        }
    }

    Found of(const QString &key) const { return m_found.value(key); }

private:
    const LabelBearers &m_among;
    QHash<QString, Found> m_found;
};

/// What one label may be compared with.
struct Keys {
    QString own; ///< empty: it is no serial number
    QStringList byTag;
    QString lenovo;
    QStringList express;

    QStringList all() const { return QStringList {own, lenovo} + byTag + express; }
};

Keys keysOf(const LabelMeaning &label, const SerialsByTag &serialsByTag)
{
    const QString comparable = comparableSerial(label.text);
    Keys keys;
    keys.own = isRealSerial(label.text) ? comparable : QString();
    keys.lenovo = serialOfLenovoLabel(comparable);
    keys.express = tagsOfExpressCode(comparable);
    for (const QString &serial : serialsByTag.values(comparable)) {
        if (isRealSerial(serial) && serial != keys.own && !keys.byTag.contains(serial))
            keys.byTag.append(serial);
    }
    return keys;
}

void suggest(LabelMeaning &label, const Found &found, SuggestedBy by)
{
    if (found.computers() != 1)
        return;
    label.suggestion = comparableSerial(found.serialNumber());
    label.suggestedBy = by;
}

/// Says what the label is by those who bear it as it stands there.
void judge(LabelMeaning &label, const Keys &keys, const Search &search)
{
    QList<Found> bearers;
    int computers = 0;
    for (const QString &key : QStringList {keys.own} + keys.byTag) {
        const Found found = search.of(key);
        if (found.isEmpty())
            continue;
        bearers.append(found);
        computers += found.computers();
    }
    if (computers > 1) {
        label.finding = LabelFinding::Several;
        label.sharedBy = computers;
    } else if (computers == 1 && label.hidesCharacters) {
        suggest(label, bearers.first(), SuggestedBy::Look);
    } else if (computers == 1) {
        const Found &found = bearers.first();
        label.finding = found.devices.isEmpty() ? LabelFinding::Registered : LabelFinding::Device;
        label.device = found.devices.isEmpty() ? DeviceId() : found.devices.first()->id;
        label.registration = found.devices.isEmpty() ? found.registrations.first()->id : AutopilotId();
        label.serialNumber = found.serialNumber();
        label.isByAssetTag = search.of(keys.own).isEmpty();
    } else if (keys.own.isEmpty() && keys.byTag.isEmpty()) {
        label.finding = LabelFinding::NoSerial;
    }
}

/// What the maker's label may mean; of two tags only one that nobody else could be.
void suggestByLabel(LabelMeaning &label, const Keys &keys, const Search &search)
{
    suggest(label, search.of(keys.lenovo), SuggestedBy::LenovoLabel);
    Found tagged;
    for (const QString &tag : keys.express) {
        tagged.devices += search.of(tag).devices;
        tagged.registrations += search.of(tag).devices.isEmpty() ? search.of(tag).registrations
                                                                 : QList<const AutopilotRecord *>();
    }
    if (tagged.devices.isEmpty() || tagged.registrations.isEmpty()) // else there are two
        suggest(label, tagged, SuggestedBy::ExpressCode);
}

bool isOpen(const LabelMeaning &label)
{
    return label.finding == LabelFinding::Unknown && label.suggestion.isEmpty();
}

} // namespace

QString tidyScan(const QString &scanned)
{
    constexpr qsizetype maxLabel = 256;
    QStringView text = scanned;
    while (!text.isEmpty() && isAroundLabel(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isAroundLabel(text.back()))
        text.chop(1);
    return text.left(maxLabel).toString();
}

QList<LabelMeaning> readLabels(const QStringList &scanned, const LabelBearers &among)
{
    QList<LabelMeaning> labels;
    QList<Keys> keys;
    Search search(among);
    for (const QString &text : scanned) {
        const QString tidy = tidyScan(text);
        labels.append({.text = tidyCell(tidy), .hidesCharacters = hasHidden(tidy)});
        keys.append(keysOf(labels.last(), among.serialsByTag));
        for (const QString &key : keys.last().all())
            search.want(key);
    }
    search.run(comparableSerial);
    Search alike(among);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        judge(labels[i], keys[i], search);
        if (isOpen(labels[i]))
            suggestByLabel(labels[i], keys[i], search);
        if (isOpen(labels[i]))
            alike.want(lookAlike(keys[i].own));
    }
    alike.run([](const QString &serial) { return lookAlike(comparableSerial(serial)); });
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (isOpen(labels[i]))
            suggest(labels[i], alike.of(lookAlike(keys[i].own)), SuggestedBy::Look);
    }
    return labels;
}

} // namespace Reslate
