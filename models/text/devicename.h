// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/device/device.h"
#include "domain/job/job.h"

#include <QString>
#include <QStringList>

namespace Reslate {

// What a device is called, wherever a person reads of it. Files for machines keep the name as the service gave it.

/// The name; without one the serial number, if it is real (isRealSerial), and without either "(no name)" with the
/// model, if that is known. Takes hostile text and gives one line that is safe to put into other text.
QString displayName(const QString &name, const QString &serialNumber, const QString &model = {});
QString displayName(const Device &device);
/// Of a device of a plan or job; device: what else is known about it, or nullptr.
QString displayName(const JobItem &item, const Device *device = nullptr);
/// The same for paper, which prints by its code point what has no letter: a name is given as it is.
QString nameForPaper(const QString &name, const QString &serialNumber, const QString &model = {});
/// Of the devices of a plan or job, in their order; the catalog tells the model of those that have only that. Those
/// whose name another of them or of the catalog bears have their serial number behind it.
QStringList displayNames(const QList<JobItem> &items, const DeviceCatalog &catalog);

/// How many of them are shown by something else than a name, and what to do about it; empty: each has a name.
QString namelessText(const QList<JobItem> &items);

/// What an order of ticked devices is called: the only one's name; all of a group: the group's; some of it: "3 devices
/// of Room 101"; else "3 devices". group: the group that is shown, empty: none; of: its devices.
QString titleOfChecked(
    const QList<const Device *> &checked, const QString &group = {}, const QList<const Device *> &of = {});

} // namespace Reslate
