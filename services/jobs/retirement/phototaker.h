// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/windowsrelease.h"
#include "domain/retirement/retirement.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPromise>

#include <memory>

namespace Reslate {
class Clock;
class RecordApi;
} // namespace Reslate

namespace Reslate::Jobs {

/// Keeps what is known of devices before their records go (BeforePhoto): the records as they were listed, and what
/// hangs on them, which is read now. What can't be read stays unknown; no key and no password is asked for. Sends no
/// order. Gone, it asks for nothing more, and its future is canceled.
class PhotoTaker final : public QObject {
    Q_OBJECT
public:
    /// api and clock must outlive it. support: says whether a device's Windows still gets updates.
    PhotoTaker(RecordApi &api, const Clock &clock, const WindowsSupport &support, QObject *parent = nullptr);
    ~PhotoTaker() override;

    /// One photo for each of these, by its id. Once.
    QFuture<QHash<DeviceId, BeforePhoto>> take(const QList<Device> &devices);

Q_SIGNALS:
    void progressed(int done, int of);

private:
    struct Sitting;
    void readNext();
    void readGroups(const std::shared_ptr<Sitting> &sitting);
    void readKeys(const std::shared_ptr<Sitting> &sitting);
    void readLocalPassword(const std::shared_ptr<Sitting> &sitting);
    void keep(const std::shared_ptr<Sitting> &sitting);

    RecordApi &m_api;
    const Clock &m_clock;
    WindowsSupport m_support;
    QPromise<QHash<DeviceId, BeforePhoto>> m_promise;
    QList<Device> m_waiting;
    QHash<DeviceId, BeforePhoto> m_photos;
    QHash<DeviceId, QString> m_categories;
    int m_asked = 0;
};

} // namespace Reslate::Jobs
