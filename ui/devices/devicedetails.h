// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Reslate {

class DetailsHead;
class FactList;
class LocalResetCard;
class ModeCard;

/// Everything that is known about one device, and a card for each thing that can be done with it.
class DeviceDetails final : public QWidget {
    Q_OBJECT
public:
    explicit DeviceDetails(const AppServices &work, QWidget *parent = nullptr);

    /// nullptr: no device is chosen.
    void showDevice(const Device *device);
    /// Shows none, and says that the one shown so far left the list or is hidden in it.
    void showAway();
    /// Shows the device again when it is the one shown: its facts have changed.
    void refresh();
    const DeviceId &deviceId() const { return m_id; }

Q_SIGNALS:
    void requested(Reslate::ResetMode mode);
    /// The block that what is pending for the device sets is to be lifted.
    void liftRequested(const Reslate::DeviceId &id);
    /// The device is to be put on the protected list.
    void protectRequested(const Reslate::DeviceId &id);
    /// The job that was last to do with the device is to be shown.
    /// The page of its last job, at this device.
    void jobRequested(const Reslate::JobId &id, const Reslate::DeviceId &device);

private:
    QWidget *makeContent();
    QLabel *makeEmptyPage();
    QWidget *makeGuard(QWidget *parent);
    FactList *makeFacts(QWidget *parent, const QStringList &fields);
    void showGuard(const Device &device);
    void showNone(const QString &why);
    void makeCards(QVBoxLayout *column);
    void showCards(const Device &device, const QDateTime &now);
    void showMode(ResetMode mode);
    void fill(const Device &device);
    void showMore(const Device &device, const QDateTime &now);
    QString supportText(const Device &device) const;
    void copyForSupport();

    const AppServices &m_work;
    DeviceId m_id;
    QLabel *m_empty;
    DetailsHead *m_head;
    QScrollArea *m_scroll;
    QLabel *m_subtitle = nullptr;
    QLabel *m_status = nullptr;
    QWidget *m_guard = nullptr; ///< the lock and why; hidden for a device that is free
    QLabel *m_guardText = nullptr;
    FactList *m_facts = nullptr;
    FactList *m_more = nullptr;
    int m_factCount = 0;
    QList<ModeCard *> m_cards;
    LocalResetCard *m_localReset = nullptr;
    QPushButton *m_lift = nullptr; ///< hidden unless a person may lift what blocks the device
    QPushButton *m_copy = nullptr;
};

} // namespace Reslate
